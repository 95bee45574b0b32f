import type { ChannelRecord } from "#db/queries/channel.ts";
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
import { publishConversation } from "#lib/realtime/publish.ts";
import { decideLocked, lockWithPolicy } from "../conversation/decide-locked.ts";
import type { Ctx } from "../context.ts";
import { detachAttachments } from "../media/remove-attachments.ts";
import { applyStatus } from "./apply-status.ts";
import { attemptsMax, backoffMs } from "./backoff.ts";
import { endTrouble, needReconnection, recordTrouble } from "./channel-trouble.ts";
import { holdSending } from "./hold.ts";
import { markUnknown } from "./mark-unknown.ts";
import { scheduleSend } from "./schedule-send.ts";
import { stopMessage } from "./stop-message.ts";
import { storeCanonicalPhone } from "./store-canonical-phone.ts";

/** A call that was made, and under which circumstances. */
interface Made {
  message: Pick<MessageRecord, "id" | "conversationId">;
  channel: ChannelRecord;
  probe: boolean;
}

/** Stores what came of a call, and says whether another message of the conversation may follow at once. */
export async function recordOutcome(tx: Ctx, made: Made, outcome: SendOutcome): Promise<"again" | "rest"> {
  // The conversation before the message, as everybody takes them.
  if (isNotOwner(outcome)) await standBy(tx, made.message.conversationId);
  const message = await lockMessage(tx, made.message.id);
  // The row is gone with its conversation: nothing to store.
  if (!message) return "rest";
  const goOn = await store(tx, message, made, outcome);
  const [next] = await Promise.all([
    goOn ? findNextOutbound(tx, message.conversationId) : null,
    publishConversation(tx, message.conversationId),
  ]);
  return next ? "again" : "rest";
}

/** The platform says that another app owns the conversation there. */
function isNotOwner(outcome: SendOutcome): boolean {
  return outcome.outcome === "rejected" && outcome.class === "not_owner";
}

/** What the AI wrote is withheld, not failed: the customer waits for an answer until the conversation comes back to us. */
async function standBy(tx: Ctx, conversationId: string): Promise<void> {
  const locked = await lockWithPolicy(tx, conversationId);
  await decideLocked(tx, locked, { type: "change_thread_owner", owner: "app", at: tx.app.clock.now() });
}

async function store(tx: Ctx, message: MessageRecord, made: Made, outcome: SendOutcome): Promise<boolean> {
  switch (outcome.outcome) {
    case "accepted":
      if (made.probe) await endTrouble(tx, made.channel);
      await accept(tx, message, made.channel, outcome.externalId);
      await storeCanonicalPhone(tx, message.conversationId, outcome.canonicalPhone);
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
  if (twin.author === "app" || twin.author === "system") {
    await detachAttachments(tx, twin.id);
    return deleteMessage(tx, twin.id);
  }
  await updateMessage(tx, twin.id, { externalId: null, state: "unknown" });
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
  if (rejection === "not_owner" && message.author === "ai")
    await stopMessage(tx, await lockWithPolicy(tx, message.conversationId), message, "standby");
  else await fail(tx, message, { ...error, class: rejection });
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
