import { type ChannelRecord, setChannelState } from "#db/queries/channel.ts";
import { takeOrphanStatuses } from "#db/queries/delivery.ts";
import {
  deleteMessage,
  findByExternalId,
  lockMessage,
  type MessageRecord,
  updateMessage,
  findNextOutbound,
} from "#db/queries/message.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import type { SendOutcome } from "#lib/channels/channel.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import { publish, publishConversation } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { applyStatus } from "./apply-status.ts";
import { attemptsMax, backoffMs } from "./backoff.ts";
import { markUnknown } from "./mark-unknown.ts";
import { scheduleSend } from "./schedule-send.ts";
import { storeCanonicalPhone } from "./store-canonical-phone.ts";

/** Stores what came of a call, and says whether another message of the conversation may follow at once. */
export async function recordOutcome(
  tx: Ctx,
  messageId: string,
  channel: ChannelRecord,
  outcome: SendOutcome,
): Promise<"again" | "rest"> {
  const message = await lockMessage(tx, messageId);
  // The row is gone with its conversation: nothing to store.
  if (!message) return "rest";
  const goOn = await store(tx, message, channel, outcome);
  const [next] = await Promise.all([
    goOn ? findNextOutbound(tx, message.conversationId) : null,
    publishConversation(tx, message.conversationId),
  ]);
  return next ? "again" : "rest";
}

async function store(tx: Ctx, message: MessageRecord, channel: ChannelRecord, outcome: SendOutcome): Promise<boolean> {
  switch (outcome.outcome) {
    case "accepted":
      await accept(tx, message, channel, outcome.externalId);
      await storeCanonicalPhone(tx, message.conversationId, outcome.canonicalPhone);
      return true;
    case "rejected":
      return reject(tx, message, channel, outcome);
    case "retry":
      return retry(tx, message, outcome);
    case "unknown":
      if (message.state === "sending") await markUnknown(tx, message);
      return true;
    default:
      return assertNever(outcome);
  }
}

async function accept(tx: Ctx, message: MessageRecord, channel: ChannelRecord, externalId: string): Promise<void> {
  const twin = await findByExternalId(tx, channel.id, externalId);
  if (twin && twin.id !== message.id) await giveWay(tx, twin);
  const state = message.state === "sending" || message.state === "unknown" ? "sent" : message.state;
  const accepted = { state, externalId, error: null, acceptedAt: tx.app.clock.now() } as const;
  const [statuses] = await Promise.all([
    takeOrphanStatuses(tx, channel.id, externalId),
    updateMessage(tx, message.id, accepted),
  ]);
  for (const status of statuses) {
    const current = await lockMessage(tx, message.id);
    if (current) await applyStatus(tx, current, { ...status, externalId });
  }
}

/** An echo that was taken for somebody else's, or for another send with the same words, before the answer named it. */
async function giveWay(tx: Ctx, twin: MessageRecord): Promise<void> {
  if (twin.author === "app" || twin.author === "system") return deleteMessage(tx, twin.id);
  await updateMessage(tx, twin.id, { externalId: null, state: "unknown" });
}

async function reject(
  tx: Ctx,
  message: MessageRecord,
  channel: ChannelRecord,
  { error, class: rejection }: Extract<SendOutcome, { outcome: "rejected" }>,
): Promise<boolean> {
  if (rejection === "reconnect") {
    // The token is broken, not the message: it waits until the channel is mended.
    await setChannelState(tx, channel.id, "reconnection_needed");
    await publish(tx, { type: "channel", channelId: channel.id });
    await updateMessage(tx, message.id, { state: "queued", sendingSince: null });
    return false;
  }
  await fail(tx, message, { ...error, class: rejection });
  return true;
}

async function retry(
  tx: Ctx,
  message: MessageRecord,
  outcome: Extract<SendOutcome, { outcome: "retry" }>,
): Promise<boolean> {
  if (message.attempts >= attemptsMax) {
    await fail(tx, message, { ...outcome.error, class: outcome.class });
    return true;
  }
  const nextAt = new Date(tx.app.clock.now().getTime() + backoffMs(outcome, message.attempts, Math.random()));
  await updateMessage(tx, message.id, {
    state: "queued",
    nextAttemptAt: nextAt,
    error: { ...outcome.error, class: outcome.class },
  });
  await scheduleSend(tx, message.conversationId, nextAt);
  return false;
}

async function fail(tx: Ctx, message: MessageRecord, error: NonNullable<MessageRecord["error"]>): Promise<void> {
  await updateMessage(tx, message.id, { state: "failed", error });
  const data = { messageId: message.id, code: error.code };
  await insertTimeline(tx, message.conversationId, [
    { kind: "send_failed", memberId: null, data, at: tx.app.clock.now() },
  ]);
}
