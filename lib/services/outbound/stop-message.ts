import type { ConversationPatch, ConversationRecord } from "#db/queries/conversation.ts";
import { hasAiSpoken, listAiAnswersThrough, type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { findTurnOutcome } from "#db/queries/turn.ts";
import type { Refusal } from "#lib/domain/conversation/commands.ts";
import type { TimelineEntry } from "#lib/domain/conversation/timeline-entries.ts";
import { applyDecision } from "../conversation/apply-decision.ts";
import { decideLocked, type Locked } from "../conversation/decide-locked.ts";
import type { Ctx } from "../context.ts";

/**
 * The gate is closed. An AI message is withheld, and what it would have answered is open again; a member's message
 * fails with the reason, for the member to see.
 */
export async function stopMessage(tx: Ctx, locked: Locked, message: MessageRecord, because: Refusal): Promise<void> {
  const at = tx.app.clock.now();
  if (message.author !== "ai") {
    const error = { code: 0, subcode: null, title: because, details: null, class: failureOf(because) };
    await updateMessage(tx, message.id, { state: "failed", error });
    const entry: TimelineEntry = { kind: "send_failed", memberId: null, data: { messageId: message.id, because }, at };
    await applyDecision(tx, locked.row, { events: [], effects: [] }, { timeline: [entry] });
    return;
  }
  if (message.repeatedAt !== null) {
    // It may have arrived the first time: it stays unknown, and is not answered anew.
    await updateMessage(tx, message.id, { state: "unknown" });
    return;
  }
  await updateMessage(tx, message.id, { state: "withheld", withheldBecause: because });
  const entry: TimelineEntry = { kind: "reply_withheld", memberId: null, data: { messageId: message.id, because }, at };
  const { answersFromSeq, answersThroughSeq } = message;
  if (answersFromSeq === null || answersThroughSeq === null) return;
  const oldest = await oldestUnanswered(tx, message.conversationId, answersFromSeq);
  await decideLocked(
    tx,
    locked,
    { type: "withhold_reply", answersFromSeq: oldest, answersThroughSeq },
    { timeline: [entry], patch: await forgetAsked(tx, locked.row, message.id) },
  );
}

function failureOf(because: Refusal): "disconnected" | "window_closed" {
  return because === "channel_disconnected" ? "disconnected" : "window_closed";
}

/** Replies that were stopped one after the other leave all their bursts open, not only the last. */
async function oldestUnanswered(tx: Ctx, conversationId: string, fromSeq: number): Promise<number> {
  let oldest = fromSeq;
  for (;;) {
    const before = await listAiAnswersThrough(tx, conversationId, oldest);
    const starts = before.flatMap((one) => one.answersFromSeq ?? []).filter((start) => start < oldest);
    if (starts.length === 0 || before.some((one) => one.state !== "withheld")) return oldest;
    oldest = Math.min(...starts);
  }
}

/** The customer never saw it: neither the greeting nor the question counts as said. */
async function forgetAsked(tx: Ctx, row: ConversationRecord, messageId: string): Promise<ConversationPatch> {
  const greeted = row.greeted && (await hasAiSpoken(tx, row.id));
  const outcome = await findTurnOutcome(tx, messageId);
  if (outcome !== "ask" && outcome !== "ask_again") return { greeted };
  const askedCount = Math.max(0, row.askedCount - 1);
  return { greeted, askedCount, ...(askedCount === 0 ? { askedQuestionKey: null } : {}) };
}
