import { type ChannelRecord, setChannelState } from "#db/queries/channel.ts";
import { findConversation } from "#db/queries/conversation.ts";
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
import { publish } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { detachAttachments } from "../media/remove-attachments.ts";
import { applyStatus } from "./apply-status.ts";
import { attemptsMax, backoffMs } from "./backoff.ts";
import { markUnknown } from "./mark-unknown.ts";
import { scheduleSend } from "./schedule-send.ts";

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
  const conversation = await findConversation(tx, message.conversationId);
  if (conversation) {
    await publish(tx, { type: "conversation", conversationId: conversation.id, leadId: conversation.leadId });
  }
  return goOn && (await findNextOutbound(tx, message.conversationId)) ? "again" : "rest";
}

async function store(tx: Ctx, message: MessageRecord, channel: ChannelRecord, outcome: SendOutcome): Promise<boolean> {
  switch (outcome.outcome) {
    case "accepted":
      await accept(tx, message, channel, outcome.externalId);
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
  // An echo that we took for somebody else's before the platform's answer named it as ours.
  if (twin && twin.id !== message.id) {
    await detachAttachments(tx, twin.id);
    await deleteMessage(tx, twin.id);
  }
  const state = message.state === "sending" || message.state === "unknown" ? "sent" : message.state;
  await updateMessage(tx, message.id, { state, externalId, error: null, acceptedAt: tx.app.clock.now() });
  for (const status of await takeOrphanStatuses(tx, channel.id, externalId)) {
    const current = await lockMessage(tx, message.id);
    if (current) await applyStatus(tx, current, { ...status, externalId });
  }
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
