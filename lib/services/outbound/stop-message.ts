import { type MessageRecord, updateMessage } from "#db/queries/message.ts";
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
    const error = { code: 0, subcode: null, title: because, details: null, class: "window_closed" };
    await updateMessage(tx, message.id, { state: "failed", error });
    const entry: TimelineEntry = { kind: "send_failed", memberId: null, data: { messageId: message.id, because }, at };
    await applyDecision(tx, locked.row, { events: [], effects: [] }, { timeline: [entry] });
    return;
  }
  await updateMessage(tx, message.id, { state: "withheld", withheldBecause: because });
  const entry: TimelineEntry = { kind: "reply_withheld", memberId: null, data: { messageId: message.id, because }, at };
  const { answersFromSeq, answersThroughSeq } = message;
  if (answersFromSeq === null || answersThroughSeq === null) return;
  await decideLocked(tx, locked, { type: "withhold_reply", answersFromSeq, answersThroughSeq }, { timeline: [entry] });
}
