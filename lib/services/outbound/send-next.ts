import type { ChannelRecord } from "#db/queries/channel.ts";
import { conversationState, type ConversationRecord } from "#db/queries/conversation.ts";
import { findIdentity } from "#db/queries/identity.ts";
import { findNextOutbound, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import type { OutboundMessage, SendOutcome } from "#lib/channels/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { decide } from "#lib/domain/conversation/decide.ts";
import { memberWindow } from "#lib/domain/conversation/reply-window.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import { channelAccount } from "../channel/channel-account.ts";
import { type Locked, lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { countOutcome } from "./count-outcome.ts";
import { askHolds } from "./hold.ts";
import { recordOutcome } from "./record-outcome.ts";
import { markUnknown } from "./mark-unknown.ts";
import { outboundBody } from "./outbound-body.ts";
import { scheduleSend } from "./schedule-send.ts";
import { stopMessage } from "./stop-message.ts";
import { type PendingUpload, pendingUpload, uploadPending } from "./upload-media.ts";

/** One call to a platform. Longer than the adapters' own connect time-out. */
export const sendTimeoutMs = 15_000;
/** A call that began this long ago and left no trace was cut off by a crash. */
const lostAfterMs = sendTimeoutMs + 5_000;
/** How soon to look again after a message that is on its way. */
const lookAgainMs = 1_000;

interface Call {
  next: "send";
  message: MessageRecord;
  channel: ChannelRecord;
  outbound: OutboundMessage;
  /** It goes first after a hold: what comes of it is true for the whole channel. */
  probe: boolean;
}

type Claim = Call | PendingUpload | { next: "again" } | { next: "rest" };

/**
 * Sends what waits in a conversation, oldest first: gate and claim in one transaction, the call begins in a second that
 * passes the gate again, its outcome is stored in a third. Returns when nothing is due; what must wait has a job.
 */
export async function sendNext(ctx: Ctx, conversationId: string): Promise<void> {
  for (;;) {
    const claim = await inTransaction(ctx, (tx) => claimNext(tx, conversationId));
    if (claim.next === "rest") return;
    if (claim.next === "again") continue;
    if (claim.next === "upload") {
      if ((await uploadPending(ctx, claim)) === "rest") return;
      continue;
    }
    const call = await inTransaction(ctx, (tx) => beginCall(tx, claim));
    if (!call) continue;
    const outcome = await call.outcome;
    const next = await inTransaction(ctx, (tx) => recordOutcome(tx, claim, outcome));
    countOutcome(ctx, claim.channel.id, outcome);
    if (next === "rest") return;
  }
}

async function claimNext(tx: Ctx, conversationId: string): Promise<Claim> {
  // The message is looked for under the lock: the statements run in this order.
  const [locked, message] = await Promise.all([
    lockWithPolicy(tx, conversationId),
    findNextOutbound(tx, conversationId),
  ]);
  if (!message) return { next: "rest" };
  const now = tx.app.clock.now();
  if (message.state === "sending") return settleCutOff(tx, locked.row, message, now);
  const { channel } = locked;
  if (channel.state === "not_connected") {
    await stopMessage(tx, locked, message, "channel_disconnected");
    return { next: "again" };
  }
  // Held until the channel is mended: nothing is lost, nothing fails.
  if (channel.state === "reconnection_needed") return { next: "rest" };
  if (message.nextAttemptAt !== null && message.nextAttemptAt > now) {
    await scheduleSend(tx, conversationId, message.nextAttemptAt);
    return { next: "rest" };
  }
  if (!(await passesGate(tx, locked, message))) return { next: "again" };
  const pass = await askHolds(tx, channel);
  if (pass.may === "wait") {
    await scheduleSend(tx, conversationId, pass.until);
    return { next: "rest" };
  }
  const upload = await pendingUpload(tx, message, { channel, probe: pass.probe });
  if (upload) return upload;
  const asHumanAgent = isAsHumanAgent(locked, message, now);
  const attempts = message.attempts + 1;
  const claimed = { state: "sending", sendingSince: now, nextAttemptAt: null, attempts, asHumanAgent } as const;
  const [outbound] = await Promise.all([
    outboundOf(tx, locked, { ...message, asHumanAgent }),
    updateMessage(tx, message.id, claimed),
  ]);
  return { next: "send", message, channel, outbound, probe: pass.probe };
}

/** Only what a person wrote, and only after the window in which anybody may write. */
function isAsHumanAgent({ row, policy }: Locked, message: MessageRecord, now: Date): boolean {
  if (authorOf(message) !== "member") return false;
  return memberWindow(row.lastCustomerAt, policy, now).is === "as_human_agent";
}

/** Asks the rules; a message that may not go out is stopped. */
async function passesGate(tx: Ctx, locked: Locked, message: MessageRecord): Promise<boolean> {
  const gate = decide(
    conversationState(locked.row),
    {
      type: "start_send",
      author: authorOf(message),
      controlEpoch: message.controlEpoch,
      template: message.content.type === "template",
    },
    { now: tx.app.clock.now(), policy: locked.policy },
  );
  if (gate.refused === undefined) return true;
  await stopMessage(tx, locked, message, gate.refused);
  return false;
}

/**
 * Begins the call while the conversation is locked, and does not wait for it: whoever takes control either comes before
 * and stops it, or finds that it has begun. The claim is committed already, so a crash from here on is noticed.
 */
async function beginCall(tx: Ctx, claim: Call): Promise<{ outcome: Promise<SendOutcome> } | null> {
  const locked = await lockWithPolicy(tx, claim.message.conversationId);
  if (!(await passesGate(tx, locked, claim.message))) return null;
  return { outcome: callPlatform(tx, claim) };
}

function authorOf(message: MessageRecord): "ai" | "member" {
  return message.author === "ai" ? "ai" : "member";
}

async function outboundOf(tx: Ctx, { row }: Locked, message: MessageRecord): Promise<OutboundMessage> {
  const identity = await findIdentity(tx, row.identityId);
  if (!identity) throw new Error(`conversation ${row.id} has no identity`);
  const { phone, userId, name, username } = identity;
  return {
    id: message.id,
    to: { phone, userId, name, username },
    body: await outboundBody(tx, message, row.language),
    replyTo: message.replyToExternalId,
    author: authorOf(message),
    asHumanAgent: message.asHumanAgent,
  };
}

/**
 * A message on its way: somebody else sends it, or began to and was cut off. Then it may have gone out, so it is never
 * repeated blindly.
 */
async function settleCutOff(tx: Ctx, row: ConversationRecord, message: MessageRecord, now: Date): Promise<Claim> {
  const lostAt = new Date((message.sendingSince ?? now).getTime() + lostAfterMs);
  if (lostAt > now) {
    await scheduleSend(tx, row.id, earlierOf(lostAt, new Date(now.getTime() + lookAgainMs)));
    return { next: "rest" };
  }
  await markUnknown(tx, message);
  return { next: "again" };
}

async function callPlatform(ctx: Ctx, claim: Call): Promise<SendOutcome> {
  const account = channelAccount(ctx.app.env, claim.channel);
  return adapterFor(claim.channel.kind).send(account, claim.outbound, { timeoutMs: sendTimeoutMs });
}
