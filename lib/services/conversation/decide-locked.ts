import { type ConversationRecord, conversationState, lockConversation } from "#db/queries/conversation.ts";
import { findChannel } from "#db/queries/channel.ts";
import type { Command, Decision } from "#lib/domain/conversation/commands.ts";
import { decide } from "#lib/domain/conversation/decide.ts";
import type { Policy } from "#lib/domain/conversation/state.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { applyDecision, type Extras } from "./apply-decision.ts";
import { readPolicy } from "./policy.ts";

export interface Locked {
  row: ConversationRecord;
  policy: Policy;
}

/**
 * Takes the conversation's lock and reads the policy. Call in a transaction.
 * @throws AppError `not_found`, also for a conversation of another workspace
 */
export async function lockWithPolicy(tx: Ctx, conversationId: string): Promise<Locked> {
  const row = await lockConversation(tx, conversationId);
  if (!row) throw new AppError("not_found", "This conversation does not exist.");
  const channel = await findChannel(tx, row.channelId);
  if (!channel) throw new AppError("not_found", "The channel of this conversation does not exist.");
  return { row, policy: await readPolicy(tx, channel.kind) };
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
