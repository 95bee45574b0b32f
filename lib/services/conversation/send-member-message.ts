import { z } from "zod";
import { findMessage } from "#db/queries/message.ts";
import { cleanText } from "#lib/channels/meta/read.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { fits } from "#lib/channels/text.ts";
import { isReplyWindowOpen } from "#lib/domain/conversation/reply-window.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";
import { requireMemberId } from "./acting-member.ts";
import { appendMessage } from "./append-message.ts";
import { decideLocked, type Locked, lockWithPolicy } from "./decide-locked.ts";

const input = z.object({
  /** Made by the caller: the same id again is the same message. */
  id: z.uuid(),
  text: z.string().transform(cleanText).pipe(z.string().trim().min(1, "Write a message first.")),
  replyToId: z.uuid().optional(),
});

/** A member writes to the customer. The pause starts, or starts anew, in the same transaction. */
export async function sendMemberMessage(
  ctx: Ctx,
  conversationId: string,
  raw: z.input<typeof input>,
): Promise<{ messageId: string; created: boolean }> {
  requirePermission(ctx, "conversation.reply");
  const { id, text, replyToId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    const known = await findMessage(tx, id);
    if (known) return sameMessage(known.conversationId === conversationId, id);
    requireSendable(tx, locked, text);
    const memberId = await requireMemberId(tx);
    const replyTo = replyToId ? await findMessage(tx, replyToId) : null;
    const appended = await appendMessage(tx, locked.row, {
      id,
      author: "member",
      memberId,
      state: "queued",
      content: { type: "text", text },
      replyToId: replyTo?.conversationId === conversationId ? replyTo.id : null,
      replyToExternalId: replyTo?.conversationId === conversationId ? replyTo.externalId : null,
      sentAt: tx.app.clock.now(),
    });
    if (!appended) throw new AppError("conflict", "This message id is taken. Send the message with a new id.");
    await decideLocked(tx, locked, { type: "send_member_message", memberId }, { patch: appended.patch });
    await scheduleSend(tx, conversationId);
    return { messageId: id, created: true };
  });
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
