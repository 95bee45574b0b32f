import type { ChannelRecord } from "#db/queries/channel.ts";
import { lockConversation, updateConversation } from "#db/queries/conversation.ts";
import { findPastEdge, insertPast, sortPast } from "#db/queries/history.ts";
import { findByExternalId, type NewMessage } from "#db/queries/message.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import { contentText } from "#lib/domain/message/content.ts";
import type { HistoryMessage, IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { newId } from "#lib/platform/ids.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { ensureConversation } from "./ensure-conversation.ts";

/**
 * Puts messages of the past before what a conversation holds: no turn, no notice, nothing unread, no window and no pause
 * comes of them.
 */
export async function importThread(
  ctx: Ctx,
  channel: ChannelRecord,
  identity: IdentityAddress,
  messages: readonly HistoryMessage[],
): Promise<void> {
  const unique = [...new Map(messages.map((one) => [one.externalId, one])).values()];
  const ordered = unique.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  const [oldest] = ordered;
  const newest = ordered.at(-1);
  if (!oldest || !newest) return;
  await inTransaction(ctx, async (tx) => {
    const { conversationId } = await ensureConversation(tx, channel, identity, oldest.sentAt);
    const row = await lockConversation(tx, conversationId);
    if (!row) return;
    const { firstSeq, oldestPastAt } = await findPastEdge(tx, conversationId);
    const startSeq = Math.min(firstSeq ?? 1, 1) - ordered.length;
    const now = tx.app.clock.now();
    await insertPast(
      tx,
      ordered.map((one, index) => pastRow(one, { conversationId, channelId: channel.id, seq: startSeq + index, now })),
    );
    if (oldestPastAt !== null && newest.sentAt > oldestPastAt) await sortPast(tx, conversationId);
    if (row.lastMessageAt !== null && row.lastMessageAt >= newest.sentAt) return;
    const last = await findByExternalId(tx, channel.id, newest.externalId);
    if (last?.conversationId !== conversationId) return;
    await updateConversation(tx, conversationId, { lastMessageAt: last.sentAt, lastMessageId: last.id });
  });
}

function pastRow(
  { by, externalId, sentAt, content, status }: HistoryMessage,
  { now, ...place }: { conversationId: string; channelId: string; seq: number; now: Date },
): NewMessage {
  return {
    ...place,
    id: newId(),
    author: by === "customer" ? "customer" : "app",
    state: by === "customer" ? "received" : (status ?? "sent"),
    content,
    text: contentText(content),
    externalId,
    imported: true,
    sentAt: earlierOf(sentAt, now),
    createdAt: now,
  };
}
