import type { ChannelRecord } from "#db/queries/channel.ts";
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
import { applyStatus } from "./apply-status.ts";
import { attemptsMax, backoffMs } from "./backoff.ts";
import { beginStandby } from "./begin-standby.ts";
import { endTrouble, needReconnection, recordTrouble } from "./channel-trouble.ts";
import { holdSending } from "./hold.ts";
import { markUnknown } from "./mark-unknown.ts";
import { scheduleSend } from "./schedule-send.ts";

/** A call that was made, and under which circumstances. */
interface Made {
  message: Pick<MessageRecord, "id">;
  channel: ChannelRecord;
  probe: boolean;
}

/** Stores what came of a call, and says whether another message of the conversation may follow at once. */
export async function recordOutcome(tx: Ctx, made: Made, outcome: SendOutcome): Promise<"again" | "rest"> {
  const message = await lockMessage(tx, made.message.id);
  // The row is gone with its conversation: nothing to store.
  if (!message) return "rest";
  const goOn = await store(tx, message, made, outcome);
  const conversation = await findConversation(tx, message.conversationId);
  if (conversation) {
    await publish(tx, { type: "conversation", conversationId: conversation.id, leadId: conversation.leadId });
  }
  return goOn && (await findNextOutbound(tx, message.conversationId)) ? "again" : "rest";
}

async function store(tx: Ctx, message: MessageRecord, made: Made, outcome: SendOutcome): Promise<boolean> {
  switch (outcome.outcome) {
    case "accepted":
      if (made.probe) await endTrouble(tx, made.channel);
      await accept(tx, message, made.channel, outcome.externalId);
      return true;
    case "rejected":
      return reject(tx, message, made, outcome);
    case "retry":
      return retry(tx, message, made, outcome);
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
  if (twin && twin.id !== message.id) await deleteMessage(tx, twin.id);
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
  { channel, probe }: Made,
  { error, class: rejection }: Extract<SendOutcome, { outcome: "rejected" }>,
): Promise<boolean> {
  if (rejection === "reconnect") {
    // The token is broken, not the message: it waits until the channel is mended.
    await updateMessage(tx, message.id, { state: "queued", sendingSince: null });
    return !(await needReconnection(tx, channel));
  }
  await fail(tx, message, { ...error, class: rejection });
  if (rejection === "not_owner") await beginStandby(tx, message.conversationId);
  const concernsAll = await recordTrouble(tx, channel, rejection, error, probe);
  if (probe && !concernsAll) await endTrouble(tx, channel);
  return true;
}

async function retry(
  tx: Ctx,
  message: MessageRecord,
  { channel, probe }: Made,
  outcome: Extract<SendOutcome, { outcome: "retry" }>,
): Promise<boolean> {
  const { class: because, afterMs } = outcome;
  const error = { ...outcome.error, class: because };
  if (because === "channel_rate" || because === "app_rate") {
    const until = await holdSending(tx, channel, { class: because, afterMs, probe });
    // Not this message's fault: it does not count as one of its attempts.
    await wait(tx, message, { until, error, attempts: message.attempts - 1 });
    return false;
  }
  if (message.attempts >= attemptsMax) {
    await fail(tx, message, error);
    return true;
  }
  const waitMs = backoffMs({ class: because, afterMs }, message.attempts, Math.random());
  const until = new Date(tx.app.clock.now().getTime() + waitMs);
  await wait(tx, message, { until, error, attempts: message.attempts });
  return false;
}

async function wait(
  tx: Ctx,
  message: MessageRecord,
  { until, error, attempts }: { until: Date; error: MessageRecord["error"]; attempts: number },
): Promise<void> {
  await updateMessage(tx, message.id, { state: "queued", nextAttemptAt: until, error, attempts });
  await scheduleSend(tx, message.conversationId, until);
}

async function fail(tx: Ctx, message: MessageRecord, error: NonNullable<MessageRecord["error"]>): Promise<void> {
  await updateMessage(tx, message.id, { state: "failed", error });
  const data = { messageId: message.id, code: error.code };
  await insertTimeline(tx, message.conversationId, [
    { kind: "send_failed", memberId: null, data, at: tx.app.clock.now() },
  ]);
}
