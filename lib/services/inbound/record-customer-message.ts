import type { ChannelRecord } from "#db/queries/channel.ts";
import { conversationState } from "#db/queries/conversation.ts";
import { findByExternalId } from "#db/queries/message.ts";
import { whoMaySpeak } from "#lib/domain/conversation/who-may-speak.ts";
import type { MessageEvent } from "#lib/domain/message/inbound-event.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import { newId } from "#lib/platform/ids.ts";
import { appendMessage } from "../conversation/append-message.ts";
import { decideLocked, lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { scheduleProfile } from "../identity/schedule-profile.ts";
import { attachMedia } from "../media/attach-media.ts";
import { ensureConversation } from "./ensure-conversation.ts";

/** A customer wrote: lead, identity, conversation, message and the turn that answers it, in one transaction. */
export async function recordCustomerMessage(ctx: Ctx, channel: ChannelRecord, event: MessageEvent): Promise<null> {
  await inTransaction(ctx, async (tx) => {
    const { conversationId } = await ensureConversation(tx, channel, event.from);
    await recordInConversation(tx, channel, conversationId, { ...event, id: newId() });
  });
  return null;
}

/** Appends a customer's message under the conversation's lock. A message that is there already changes nothing. */
export async function recordInConversation(
  tx: Ctx,
  channel: ChannelRecord,
  conversationId: string,
  incoming: Pick<MessageEvent, "externalId" | "content" | "sentAt" | "replyTo" | "standby"> & {
    id: string;
    referral?: MessageEvent["referral"];
  },
): Promise<{ created: boolean }> {
  const locked = await lockWithPolicy(tx, conversationId);
  const now = tx.app.clock.now();
  const replyTo = incoming.replyTo === null ? null : await findByExternalId(tx, channel.id, incoming.replyTo);
  const appended = await appendMessage(tx, locked.row, {
    id: incoming.id,
    author: "customer",
    state: "received",
    content: incoming.content,
    externalId: incoming.externalId,
    replyToId: replyTo?.conversationId === conversationId ? replyTo.id : null,
    replyToExternalId: incoming.replyTo,
    referral: incoming.referral ?? null,
    duringPause: whoMaySpeak(conversationState(locked.row), now).speaker === "human",
    sentAt: earlierOf(incoming.sentAt, now),
  });
  if (!appended) return { created: false };
  const sentAt = earlierOf(incoming.sentAt, now);
  await attachMedia(tx, { ...incoming, conversationId });
  await scheduleProfile(tx, channel, locked.row.identityId);
  await decideLocked(
    tx,
    locked,
    { type: "receive_customer_message", seq: appended.seq, sentAt, standby: incoming.standby === true },
    { patch: { ...appended.patch, unreadCount: locked.row.unreadCount + 1 } },
  );
  return { created: true };
}
