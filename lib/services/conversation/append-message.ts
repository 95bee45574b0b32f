import type { ConversationPatch, ConversationRecord } from "#db/queries/conversation.ts";
import { insertMessage, type NewMessage } from "#db/queries/message.ts";
import { contentText, type MessageContent } from "#lib/domain/message/content.ts";
import type { Ctx } from "../context.ts";

export type Draft = Omit<NewMessage, "conversationId" | "channelId" | "seq" | "text" | "content"> & {
  content: MessageContent;
};

/**
 * Gives a message the next number of its conversation and stores it. Call under the conversation's lock, and save the
 * returned columns with the decision.
 * @returns null when the message is there already
 */
export async function appendMessage(
  tx: Ctx,
  row: ConversationRecord,
  draft: Draft,
): Promise<{ seq: number; patch: ConversationPatch } | null> {
  const seq = row.lastSeq + 1;
  const stored = await insertMessage(tx, {
    createdAt: tx.app.clock.now(),
    ...draft,
    conversationId: row.id,
    channelId: row.channelId,
    seq,
    text: contentText(draft.content),
  });
  if (!stored) return null;
  const isNewest = row.lastMessageAt === null || draft.sentAt >= row.lastMessageAt;
  const newest = isNewest ? { lastMessageAt: draft.sentAt, lastMessageId: draft.id } : {};
  return { seq, patch: { lastSeq: seq, ...newest } };
}
