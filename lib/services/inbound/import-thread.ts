import type { ChannelRecord } from "#db/queries/channel.ts";
import { lockConversation, updateConversation } from "#db/queries/conversation.ts";
import { findPastEdge, insertPast, type PastMessage, type StoredPast, sortPast } from "#db/queries/history.ts";
import { findByExternalId } from "#db/queries/message.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import { contentText } from "#lib/domain/message/content.ts";
import type { HistoryMessage, IdentityAddress } from "#lib/domain/message/inbound-event.ts";
import { newId } from "#lib/platform/ids.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { attachMedia } from "../media/attach-media.ts";
import { ensureConversation } from "./ensure-conversation.ts";

/**
 * Puts messages of the past before what a conversation holds: no turn, no notice, nothing unread, no window and no pause
 * comes of them. Their files are fetched behind everything else, where the platform still has them.
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
    // The edge is looked for under the lock: the statements run in this order, and are one trip.
    const [row, { firstSeq, oldestPastAt }] = await Promise.all([
      lockConversation(tx, conversationId),
      findPastEdge(tx, conversationId),
    ]);
    if (!row) return;
    const startSeq = Math.min(firstSeq ?? 1, 1) - ordered.length;
    const now = tx.app.clock.now();
    const place = { conversationId, channelId: channel.id, createdAt: now };
    const rows = ordered.map((one, index) => pastRow(one, startSeq + index, now));
    const stored = await insertPast(tx, place, rows);
    for (const { id, content } of stored) await attachMedia(tx, { id, conversationId, content, isPast: true });
    if (isOutOfOrder(stored, oldestPastAt)) await sortPast(tx, conversationId);
    if (row.lastMessageAt !== null && row.lastMessageAt >= newest.sentAt) return;
    const last = await findByExternalId(tx, channel.id, newest.externalId);
    if (last?.conversationId !== conversationId) return;
    await updateConversation(tx, conversationId, { lastMessageAt: last.sentAt, lastMessageId: last.id });
  });
}

/** What is new stands at the beginning: one of them that is later than what was the oldest stands wrong. */
function isOutOfOrder(stored: readonly StoredPast[], oldestPastAt: Date | null): boolean {
  return oldestPastAt !== null && stored.some((one) => one.isNew && one.sentAt > oldestPastAt);
}

function pastRow({ by, externalId, sentAt, content, status }: HistoryMessage, seq: number, now: Date): PastMessage {
  return {
    id: newId(),
    seq,
    author: by === "customer" ? "customer" : "app",
    state: by === "customer" ? "received" : (status ?? "sent"),
    content,
    text: contentText(content),
    externalId,
    sentAt: earlierOf(sentAt, now),
  };
}
