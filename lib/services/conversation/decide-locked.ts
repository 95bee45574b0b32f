import {
  type ConversationRecord,
  conversationState,
  type LockedConversation,
  lockForDecision,
} from "#db/queries/conversation.ts";
import type { ChannelRecord } from "#db/queries/channel.ts";
import type { Command, Decision } from "#lib/domain/conversation/commands.ts";
import { decide } from "#lib/domain/conversation/decide.ts";
import type { Policy } from "#lib/domain/conversation/state.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { applyDecision, type Extras } from "./apply-decision.ts";
import { policyOf } from "./policy.ts";

export interface Locked {
  row: ConversationRecord;
  channel: ChannelRecord;
  policy: Policy;
  model: LockedConversation["model"];
}

/**
 * Takes the conversation's lock and reads the policy. Call in a transaction.
 * @throws AppError `not_found`, also for a conversation of another workspace
 */
export async function lockWithPolicy(tx: Ctx, conversationId: string): Promise<Locked> {
  const found = await lockForDecision(tx, conversationId);
  if (!found) throw new AppError("not_found", "This conversation does not exist.");
  const { row, channel, pauseMinutes, model } = found;
  return { row, channel, model, policy: policyOf(tx.app.env, channel, pauseMinutes) };
}

/** Decides one command on a locked conversation and saves the outcome. `extras` are saved even if it is refused. */
export async function decideLocked(
  tx: Ctx,
  { row, policy }: Locked,
  command: Command,
  extras?: Extras,
): Promise<Decision> {
  const decision = decide(conversationState(row), command, { now: tx.app.clock.now(), policy });
  await applyDecision(tx, row, decision, extras);
  return decision;
}
