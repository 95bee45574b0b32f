import type { TimelineEntry } from "#lib/domain/conversation/timeline-entries.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import type { PreparedTurn } from "./prepare-turn.ts";

/** What people see of a turn: which question was asked, which were skipped and why the scripted agent spoke. */
export function turnTimeline(
  { input, prepared }: { input: TurnInput; prepared: PreparedTurn },
  storedKeys: readonly string[],
  at: Date,
): TimelineEntry[] {
  const { questions } = input.workflow;
  const { step, answers } = prepared.resolved;
  const entry = (kind: TimelineEntry["kind"], data: TimelineEntry["data"]): TimelineEntry => ({
    kind,
    memberId: null,
    data,
    at,
  });
  const entries: TimelineEntry[] = [];
  if (prepared.fallbackBecause !== null)
    entries.push(entry("scripted_fallback", { because: prepared.fallbackBecause }));
  if (step.type === "stay_silent") entries.push(entry("ai_silent", { because: step.because }));
  const askedNumber =
    step.type === "ask" || step.type === "ask_again"
      ? questions.findIndex((one) => one.key === step.question.key) + 1
      : 0;
  for (const answer of answers) {
    const number = questions.findIndex((one) => one.key === answer.questionKey) + 1;
    if (answer.state !== "answered" || !storedKeys.includes(answer.questionKey)) continue;
    // Answered before it was asked: the reader would wonder why the AI jumps.
    const wasAsked = answer.questionKey === input.openQuestion?.key;
    if (!wasAsked && askedNumber > number) entries.push(entry("question_skipped", { number, total: questions.length }));
  }
  if (prepared.text !== null && askedNumber > 0)
    entries.push(entry("question_asked", { number: askedNumber, total: questions.length }));
  return entries;
}
