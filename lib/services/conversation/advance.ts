import { type ConversationRecord, conversationState, type LockedConversation } from "#db/queries/conversation.ts";
import { countAiMessages } from "#db/queries/message.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import type { Preparation, Refusal } from "#lib/domain/conversation/commands.ts";
import { decide } from "#lib/domain/conversation/decide.ts";
import { aiMessagesPerDayMax, aiMessagesPerHourMax } from "#lib/domain/conversation/state.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { awaitReading } from "../media/await-reading.ts";
import { createMeter, type Meter, type ModelUse, turnModel } from "../model/turn-model.ts";
import { stopStaleReplies } from "../outbound/stop-stale-replies.ts";
import { applyDecision, scheduleTurn } from "./apply-decision.ts";
import { commitTurn } from "./commit-turn.ts";
import { lockWithPolicy } from "./decide-locked.ts";
import { loopTurn } from "./loop-turn.ts";
import { type PreparedTurn, prepareTurn } from "./prepare-turn.ts";
import { readTurn } from "./read-turn.ts";
import { showTyping, type TypingTarget, typingTarget } from "./show-typing.ts";
import { withMaterial } from "./with-material.ts";

const hourMs = 3_600_000;
/** How soon to look again after a reply of an earlier control that may be on its way. */
const lookAgainMs = 1_000;

/**
 * One turn: ask the rules whether to prepare a reply, prepare it with no transaction open, ask the rules again and commit.
 * A draft that the customer has outrun is made again; one that a person has outrun is withheld.
 */
export async function advance(ctx: Ctx, conversationId: string): Promise<void> {
  const meter = createMeter();
  for (let drafts = 1; ; drafts += 1) {
    const begun = await inTransaction(ctx, (tx) => begin(tx, conversationId));
    if (!begun) return;
    const { preparation } = begun;
    const startedAt = performance.now();
    const { input, prepared, use } = await prepare(ctx, begun, { meter, drafts });
    const durationMs = Math.round(performance.now() - startedAt);
    const outcome = await inTransaction(ctx, (tx) =>
      commitTurn(tx, conversationId, { preparation, input, prepared, use, drafts, durationMs }),
    );
    if (outcome !== "burst_grew") return;
  }
}

interface Begun {
  preparation: Preparation;
  input: TurnInput;
  typing: TypingTarget | null;
  model: LockedConversation["model"];
  /** Since the customer's newest message came. */
  waitedMs: number;
  waitedForReadingMs: number;
}

async function begin(tx: Ctx, conversationId: string): Promise<Begun | null> {
  const now = tx.app.clock.now();
  const locked = await stopStaleReplies(tx, await lockWithPolicy(tx, conversationId));
  if (!locked) {
    await scheduleTurn(tx, conversationId, new Date(now.getTime() + lookAgainMs));
    return null;
  }
  const { row, policy } = locked;
  const { lastHour, lastDay } = await countLately(tx, row, now);
  const decision = decide(
    conversationState(row),
    { type: "prepare_reply", aiMessagesLastHour: lastHour, aiMessagesLastDay: lastDay },
    { now, policy },
  );
  await applyDecision(tx, row, decision);
  if (decision.refused !== undefined) {
    await explainSilence(tx, conversationId, decision.refused, now);
    return null;
  }
  if (!decision.prepare) return null;
  const { prepare } = decision;
  const turn = await readTurn(tx, locked, prepare);
  if (!turn) return null;
  const reading = await awaitReading(tx, turn.burst, turn.input.workflow.timeZone);
  if (reading.until) {
    await scheduleTurn(tx, conversationId, reading.until);
    return null;
  }
  const typing = prepare.replyWanted ? typingTarget(tx.app, locked, turn) : null;
  const waitedMs = now.getTime() - (row.lastCustomerArrivedAt ?? now).getTime();
  return {
    preparation: prepare,
    input: turn.input,
    typing,
    model: locked.model,
    waitedMs,
    waitedForReadingMs: reading.waitedMs,
  };
}

/** Not asked for while the whole conversation is too short to reach a limit. */
async function countLately(
  tx: Ctx,
  row: ConversationRecord,
  now: Date,
): Promise<{ lastHour: number; lastDay: number }> {
  if (row.lastSeq < Math.min(aiMessagesPerHourMax, aiMessagesPerDayMax)) return { lastHour: 0, lastDay: 0 };
  const since = { hour: new Date(now.getTime() - hourMs), day: new Date(now.getTime() - 24 * hourMs) };
  return countAiMessages(tx, row.id, since);
}

/** Silence that people would wonder about goes to the timeline; the rest explains itself. */
async function explainSilence(tx: Ctx, conversationId: string, because: Refusal, at: Date): Promise<void> {
  if (because !== "reply_window_closed") return;
  await insertTimeline(tx, conversationId, [{ kind: "ai_silent", memberId: null, data: { because }, at }]);
}

interface Drafting {
  meter: Meter;
  drafts: number;
}

/** The typing indicator goes out beside the work and never delays it. */
async function prepare(
  ctx: Ctx,
  { preparation, input, typing, model, waitedMs, waitedForReadingMs }: Begun,
  { meter, drafts }: Drafting,
): Promise<{ input: TurnInput; prepared: PreparedTurn; use: ModelUse | null }> {
  if (preparation.limit === "loop") return { input, prepared: loopTurn(input), use: null };
  if (typing) void showTyping(ctx.app, typing);
  const { timeZone } = input.workflow;
  // A draft made anew does not get the whole time again: the customer has waited on the one before.
  const { agent, use } = await turnModel(ctx, model, {
    timeZone,
    meter,
    waitedMs: drafts > 1 ? waitedMs : waitedForReadingMs,
  });
  const informed = await withMaterial(ctx, input, { forModel: agent !== null });
  const prepared = await prepareTurn(agent, informed, new AbortController().signal);
  return { input: informed, prepared, use: use() };
}
