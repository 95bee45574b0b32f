import { z } from "zod";
import { type AttachmentRecord, listAttachments, updateAttachment } from "#db/queries/attachment.ts";
import { findChannelsByAccount } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { findMessage, type MessageRecord } from "#db/queries/message.ts";
import { cleanText } from "#lib/channels/meta/read.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import { newId } from "#lib/platform/ids.ts";
import { AppError } from "../app-error.ts";
import { gatherTraffic, saveTraffic } from "../channel/gather-traffic.ts";
import { issueVisitorToken, readVisitorToken } from "../channel/visitor-token.ts";
import { type App, type Ctx, inTransaction, systemCtx } from "../context.ts";
import { mediaContent } from "../conversation/message-drafts.ts";
import { scheduleReading } from "../media/schedule-reading.ts";
import { takeUploads } from "../media/take-uploads.ts";
import { ensureConversation } from "./ensure-conversation.ts";
import { recordInConversation } from "./record-customer-message.ts";

/** Longest message of a visitor, in characters. */
export const webchatTextMax = 8_000;

const input = z
  .object({
    key: z.string(),
    visitorToken: z.string().nullable(),
    id: z.uuid("id must be a UUID"),
    text: z.string().transform(cleanText).pipe(z.string().trim()).default(""),
    /** An upload of this visitor. */
    fileId: z.uuid("fileId must be a UUID").optional(),
  })
  .refine(({ text, fileId }) => text !== "" || fileId !== undefined, {
    path: ["text"],
    error: "Write a message first.",
  });

export interface RecordedWebchatMessage {
  visitorToken: string;
  message: MessageRecord;
  file: AttachmentRecord | null;
  created: boolean;
}

/**
 * A visitor of the web chat wrote. The same `id` again is the same message. Without a token the visitor is new.
 * @throws AppError `not_found` for an unknown key, `unauthenticated` for a foreign token, `too_large`, `conflict`
 */
export async function recordWebchatMessage(app: App, raw: z.input<typeof input>): Promise<RecordedWebchatMessage> {
  const { key, visitorToken, id, text, fileId } = input.parse(raw);
  if (text.length > webchatTextMax)
    throw new AppError("too_large", `A message can have at most ${webchatTextMax} characters.`);
  const [channel] = await findChannelsByAccount(app.db, "webchat", [key]);
  if (!channel) throw new AppError("not_found", "This chat does not exist.");
  const visitor = visitorToken === null ? null : await readVisitorToken(app, key, visitorToken);
  if (visitorToken !== null && !visitor)
    throw new AppError("unauthenticated", "This chat session is not valid here. Start a new one.");
  const recorded = await inTransaction(systemCtx(app, channel.workspaceId), async (tx) => {
    const conversationId = visitor?.conversationId ?? (await newVisitor(tx, channel, id));
    // What came before under this id stays as it is, its file too.
    const isKnown = (await findMessage(tx, id)) !== null;
    const [upload] = isKnown || !fileId ? [] : await takeUploads(tx, conversationId, [fileId], "visitor");
    const content: MessageContent = upload ? mediaContent(upload, text || null) : { type: "text", text };
    const incoming = { id, externalId: id, content, sentAt: app.clock.now(), replyTo: null };
    const { created } = await recordInConversation(tx, channel, conversationId, incoming);
    if (created && upload) {
      await updateAttachment(tx, upload.id, { messageId: id });
      await scheduleReading(tx, upload);
    }
    const message = await findMessage(tx, id);
    if (message?.conversationId !== conversationId)
      throw new AppError("conflict", "This message id is taken. Send the message with a new id.");
    const identityId = visitor?.identityId ?? (await identityOf(tx, conversationId));
    const [file = null] = await listAttachments(tx, [id]);
    const token = issueVisitorToken(app, { workspaceId: tx.workspaceId, identityId });
    return { visitorToken: token, message, file, created };
  });
  if (recorded.created) {
    const at = app.clock.now();
    gatherTraffic(systemCtx(app, channel.workspaceId), channel.id, at, { received: 1, event: { at, kind: "message" } });
    await saveTraffic(app);
  }
  return recorded;
}

/**
 * A new visitor's address is made from the first message's id: a first message that is sent again, because its answer was
 * lost on the way, meets the same visitor.
 */
async function newVisitor(
  tx: Ctx,
  channel: Parameters<typeof ensureConversation>[1],
  firstMessageId: string,
): Promise<string> {
  const address = { phone: null, userId: `visitor:${firstMessageId}`, name: null, username: null };
  return (await ensureConversation(tx, channel, address)).conversationId;
}

async function identityOf(tx: Ctx, conversationId: string): Promise<string> {
  const conversation = await findConversation(tx, conversationId);
  return conversation?.identityId ?? newId();
}
