import { z } from "zod";
import { findIdentity } from "#db/queries/identity.ts";
import { findMessage, lockMessage, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import type { ReactionOutcome, ReactionTarget } from "#lib/channels/channel.ts";
import { humanSentence } from "#lib/channels/meta/human-sentence.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { channelAccount } from "../channel/channel-account.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { askHolds } from "../outbound/hold.ts";
import { noteRefusal } from "../outbound/note-refusal.ts";
import { type Locked, lockWithPolicy } from "./decide-locked.ts";
import { replyWindowView } from "./reply-window-view.ts";

/** Null takes the reaction away. */
export const reactionInput = z.object({ emoji: z.string().min(1).max(16).nullable() });

const timeoutMs = 8_000;

/**
 * A member reacts to a customer's message. Not an answer: the pause and what waits stay as they are. The platform is
 * asked before anything is stored, so that what stands in the thread is what the customer sees.
 */
export async function reactToMessage(
  ctx: Ctx,
  messageId: string,
  raw: z.input<typeof reactionInput>,
): Promise<{ conversationId: string }> {
  requirePermission(ctx, "conversation.reply");
  const { emoji } = reactionInput.parse(raw);
  const { locked, target, probe } = await inTransaction(ctx, (tx) => findTarget(tx, messageId, emoji));
  const { channel, row } = locked;
  const outcome = await adapterFor(channel.kind).react?.(channelAccount(ctx.app.env, channel), target, { timeoutMs });
  if (outcome) await inTransaction(ctx, (tx) => noteRefusal(tx, { channel, conversationId: row.id, probe }, outcome));
  requireAccepted(outcome);
  await inTransaction(ctx, async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) return;
    const others = message.reactions.filter((one) => one.by !== "business");
    const reactions = emoji === null ? others : [...others, { emoji, by: "business" as const }];
    await updateMessage(tx, messageId, { reactions });
    await publish(tx, { type: "conversation", conversationId: row.id, leadId: row.leadId });
  });
  return { conversationId: row.id };
}

async function findTarget(
  tx: Ctx,
  messageId: string,
  emoji: string | null,
): Promise<{ locked: Locked; target: ReactionTarget; probe: boolean }> {
  const message = await findMessage(tx, messageId);
  if (!message) throw new AppError("not_found", "This message does not exist.");
  const locked = await lockWithPolicy(tx, message.conversationId);
  const targetExternalId = requireReactable(tx, locked, message, emoji);
  const identity = await findIdentity(tx, locked.row.identityId);
  if (!identity) throw new Error(`conversation ${locked.row.id} has no identity`);
  const { phone, userId, name, username } = identity;
  const pass = await askHolds(tx, locked.channel);
  if (pass.may === "wait")
    throw new AppError("unavailable", "The channel is asked to wait before it sends more. Try again in a moment.");
  return { locked, probe: pass.probe, target: { to: { phone, userId, name, username }, targetExternalId, emoji } };
}

/** @returns the platform's id of the message */
function requireReactable(tx: Ctx, { row, channel }: Locked, message: MessageRecord, emoji: string | null): string {
  const { reactions } = adapterFor(channel.kind).capabilities;
  if (message.author !== "customer" || message.externalId === null || message.deletedAt !== null) {
    throw new AppError("conflict", "Only a message of the customer can have a reaction.");
  }
  if (reactions.length === 0 || (emoji !== null && !reactions.includes(emoji))) {
    throw new AppError("conflict", "This channel does not have this reaction.");
  }
  if (channel.state !== "connected") {
    throw new AppError("conflict", "The channel needs reconnection. Reconnect it, then try again.");
  }
  const window = replyWindowView(channel, row.lastCustomerAt, tx.app.clock.now());
  if (!window.open || window.asPerson) {
    throw new AppError(
      "reply_window_closed",
      "The reply window is closed. You can react when the customer writes again.",
    );
  }
  return message.externalId;
}

function requireAccepted(outcome: ReactionOutcome | undefined): void {
  switch (outcome?.outcome) {
    case "accepted":
      return;
    case "rejected": {
      const { sentence, nextStep } = humanSentence(outcome.class, outcome.error);
      throw new AppError("unavailable", `${sentence} ${nextStep}`);
    }
    case "retry":
    case "unknown":
    case undefined:
      throw new AppError("unavailable", "The channel did not take the reaction. Try again in a moment.");
  }
}
