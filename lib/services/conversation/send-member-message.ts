import { z } from "zod";
import { updateAttachment } from "#db/queries/attachment.ts";
import type { ConversationPatch, ConversationRecord } from "#db/queries/conversation.ts";
import { findMessage, type MessageRecord } from "#db/queries/message.ts";
import { cleanText } from "#lib/channels/meta/read.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { fits } from "#lib/channels/text.ts";
import { isReplyWindowOpen } from "#lib/domain/conversation/reply-window.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { takeUploads } from "../media/take-uploads.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";
import { requireMemberId } from "./acting-member.ts";
import { appendMessage } from "./append-message.ts";
import { decideLocked, type Locked, lockWithPolicy } from "./decide-locked.ts";
import { type MessageDraft, messageDrafts } from "./message-drafts.ts";

/** So many files go out with one press of the button. */
const attachmentsMax = 10;

const input = z
  .object({
    /** Made by the caller: the same id again is the same message. */
    id: z.uuid(),
    text: z.string().transform(cleanText).pipe(z.string().trim()).default(""),
    replyToId: z.uuid().optional(),
    /** Uploads of this conversation; each becomes a message. */
    attachmentIds: z.array(z.uuid()).max(attachmentsMax, `Attach at most ${attachmentsMax} files at once.`).default([]),
  })
  .refine(({ text, attachmentIds }) => text !== "" || attachmentIds.length > 0, {
    path: ["text"],
    error: "Write a message first.",
  });

/** A member writes to the customer. The pause starts, or starts anew, in the same transaction. */
export async function sendMemberMessage(
  ctx: Ctx,
  conversationId: string,
  raw: z.input<typeof input>,
): Promise<{ messageId: string; created: boolean }> {
  requirePermission(ctx, "conversation.reply");
  const { id, text, replyToId, attachmentIds } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    const known = await findMessage(tx, id);
    if (known) return sameMessage(known.conversationId === conversationId, id);
    requireSendable(tx, locked, text);
    const memberId = await requireMemberId(tx);
    const replyTo = replyToId ? await findMessage(tx, replyToId) : null;
    const attachments = await takeUploads(tx, conversationId, attachmentIds, "member");
    const drafts = messageDrafts({ id, text, attachments }, adapterFor(locked.channel.kind).capabilities.media);
    const answered = replyTo?.conversationId === conversationId ? replyTo : null;
    const patch = await appendDrafts(tx, locked.row, drafts, { memberId, answered });
    await decideLocked(tx, locked, { type: "send_member_message", memberId }, { patch });
    await scheduleSend(tx, conversationId);
    return { messageId: id, created: true };
  });
}

/** Stores what goes out, in order; the first message carries the answer mark. */
async function appendDrafts(
  tx: Ctx,
  row: ConversationRecord,
  drafts: readonly MessageDraft[],
  { memberId, answered }: { memberId: string; answered: MessageRecord | null },
): Promise<ConversationPatch> {
  let patch: ConversationPatch = {};
  for (const [index, { id, content, attachmentId }] of drafts.entries()) {
    const replyTo = index === 0 ? answered : null;
    const appended = await appendMessage(
      tx,
      { ...row, ...patch },
      {
        id,
        author: "member",
        memberId,
        state: "queued",
        content,
        replyToId: replyTo?.id ?? null,
        replyToExternalId: replyTo?.externalId ?? null,
        sentAt: tx.app.clock.now(),
      },
    );
    if (!appended) throw new AppError("conflict", "This message id is taken. Send the message with a new id.");
    if (attachmentId !== null) await updateAttachment(tx, attachmentId, { messageId: id });
    patch = { ...patch, ...appended.patch };
  }
  return patch;
}

function sameMessage(here: boolean, messageId: string): { messageId: string; created: boolean } {
  if (!here) throw new AppError("conflict", "This message id is taken. Send the message with a new id.");
  return { messageId, created: false };
}

function requireSendable(tx: Ctx, { row, channel, policy }: Locked, text: string): void {
  const { capabilities } = adapterFor(channel.kind);
  if (!fits(text, capabilities)) {
    throw new AppError(
      "too_large",
      `This message is too long. The limit here is ${capabilities.textMax} ${capabilities.textUnit}.`,
    );
  }
  if (!isReplyWindowOpen(row.lastCustomerAt, policy.replyWindowMs, tx.app.clock.now())) {
    throw new AppError(
      "reply_window_closed",
      "The reply window is closed: the customer last wrote more than 24 hours ago. You can answer again when they write.",
    );
  }
}
