import { insertAttachment } from "#db/queries/attachment.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import { mediaParts } from "#lib/domain/message/media-parts.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Ctx } from "../context.ts";
import { scheduleFetch } from "./schedule-fetch.ts";

interface MessageWithMedia {
  id: string;
  conversationId: string;
  content: MessageContent;
  referral?: Record<string, unknown> | null;
  /** Of the time before the channel was connected: nobody waits for its file. */
  isPast?: boolean;
}

/** The files that a stored message of a platform names: a row for each, and the job that fetches it. */
export async function attachMedia(tx: Ctx, message: MessageWithMedia): Promise<void> {
  for (const part of mediaParts(message.content, message.referral)) {
    const { url, ...columns } = part;
    const id = newId();
    await insertAttachment(tx, {
      ...columns,
      id,
      conversationId: message.conversationId,
      messageId: message.id,
      sourceUrl: url,
      createdAt: tx.app.clock.now(),
    });
    if (part.state === "pending") await scheduleFetch(tx, id, { isPast: message.isPast === true });
  }
}
