import { z } from "zod";
import { updateAttachment } from "#db/queries/attachment.ts";
import { findMessage } from "#db/queries/message.ts";
import { cleanText } from "#lib/channels/meta/read.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { splitText } from "#lib/channels/text.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { takeUploads } from "../media/take-uploads.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";
import { requireMemberId } from "./acting-member.ts";
import { appendMessage, type Draft } from "./append-message.ts";
import { decideLocked, type Locked, lockWithPolicy } from "./decide-locked.ts";
import { type MessageDraft, messageDrafts } from "./message-drafts.ts";
import { replyWindowView } from "./reply-window-view.ts";

/** More than any channel carries in this many messages is not a message any more. */
const partsMax = 10;
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

/**
 * A member writes to the customer. The pause starts, or starts anew, in the same transaction. What is longer than the
 * channel carries becomes several messages, in order; the first has the caller's id.
 */
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
    requireOpenWindow(tx, locked);
    const replyTo = await findReplyTo(tx, conversationId, replyToId);
    const attachments = await takeUploads(tx, conversationId, attachmentIds, "member");
    const { media } = adapterFor(locked.channel.kind).capabilities;
    const drafts = messageDrafts({ id, parts: partsOf(locked, text), attachments }, media);
    await appendMemberMessages(tx, locked, { drafts, replyTo });
    return { messageId: id, created: true };
  });
}

/** Stores what a member sends, in order and under the conversation's lock, and what follows: pause and jobs. */
export async function appendMemberMessages(
  tx: Ctx,
  locked: Locked,
  { drafts, replyTo }: { drafts: readonly MessageDraft[]; replyTo: ReplyTo },
): Promise<void> {
  const memberId = await requireMemberId(tx);
  const sentAt = tx.app.clock.now();
  let { row } = locked;
  for (const [index, { id, content, attachmentId }] of drafts.entries()) {
    const first = index === 0;
    const appended = await appendMessage(tx, row, {
      id,
      author: "member",
      memberId,
      state: "queued",
      content,
      ...(first ? replyTo : {}),
      sentAt,
    });
    if (!appended) throw new AppError("conflict", "This message id is taken. Send the message with a new id.");
    if (attachmentId !== null) await updateAttachment(tx, attachmentId, { messageId: id });
    row = { ...row, ...appended.patch };
  }
  const { lastSeq, lastMessageAt, lastMessageId } = row;
  const patch = { lastSeq, lastMessageAt, lastMessageId };
  await decideLocked(tx, locked, { type: "send_member_message", memberId }, { patch });
  await scheduleSend(tx, row.id);
}

type ReplyTo = Pick<Draft, "replyToId" | "replyToExternalId">;

/** A message of another conversation is no message to answer: the words go out without it. */
async function findReplyTo(tx: Ctx, conversationId: string, replyToId: string | undefined): Promise<ReplyTo> {
  const replyTo = replyToId ? await findMessage(tx, replyToId) : null;
  if (replyTo?.conversationId !== conversationId) return {};
  return { replyToId: replyTo.id, replyToExternalId: replyTo.externalId };
}

export function sameMessage(here: boolean, messageId: string): { messageId: string; created: boolean } {
  if (!here) throw new AppError("conflict", "This message id is taken. Send the message with a new id.");
  return { messageId, created: false };
}

function partsOf({ channel }: Locked, text: string): string[] {
  const { capabilities } = adapterFor(channel.kind);
  const parts = splitText(text, capabilities);
  if (parts.length <= partsMax) return parts;
  const most = capabilities.textMax * partsMax;
  throw new AppError(
    "too_large",
    `This message is too long. Up to ${most} ${capabilities.textUnit} can be sent here at once.`,
  );
}

function requireOpenWindow(tx: Ctx, { row, channel }: Locked): void {
  const window = replyWindowView(channel, row.lastCustomerAt, tx.app.clock.now());
  if (!window.open) throw new AppError("reply_window_closed", `The reply window is closed. ${window.explanation}`);
}
