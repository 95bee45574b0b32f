import { findAttachment, reopenMissing, updateAttachment } from "#db/queries/attachment.ts";
import { findChannel } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { mayFetchAgain } from "#lib/domain/message/attachment.ts";
import { publishConversation } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { scheduleFetch } from "./schedule-fetch.ts";

/** Platforms keep a file for two weeks to a month. */
const keptMs = 14 * 86_400_000;
/** Of one channel, at a time: more did not come in any outage. */
const missingMax = 1_000;

/**
 * A member asks once more for a file that was given up.
 * @throws AppError `not_found`; `conflict` for one that cannot come, or whose channel is not connected
 */
export async function fetchAgain(ctx: Ctx, attachmentId: string): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const attachment = await findAttachment(tx, attachmentId);
    const conversation = attachment && (await findConversation(tx, attachment.conversationId));
    const channel = conversation && (await findChannel(tx, conversation.channelId));
    if (!channel) throw new AppError("not_found", "This file is not here.");
    if (!mayFetchAgain(attachment.state, attachment.problem))
      throw new AppError("conflict", "This file cannot be fetched again.");
    if (channel.state !== "connected")
      throw new AppError("conflict", "The channel is not connected. Connect it again under Channels first.");
    if (!(await updateAttachment(tx, attachmentId, { state: "pending", problem: null }, "failed"))) return;
    // Whenever its message was written: a member waits for it now.
    await scheduleFetch(tx, attachmentId, { isPast: false });
    await publishConversation(tx, attachment.conversationId);
  });
}

/** The channel works again: the files that did not come because it did not are fetched. Call in a transaction. */
export async function fetchMissing(tx: Ctx, channelId: string): Promise<void> {
  const since = new Date(tx.app.clock.now().getTime() - keptMs);
  for (const { id, conversationId, isPast } of await reopenMissing(tx, channelId, since, missingMax)) {
    await scheduleFetch(tx, id, { isPast });
    await publishConversation(tx, conversationId);
  }
}
