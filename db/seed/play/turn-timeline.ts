import type { TimelineEntry } from "#lib/domain/conversation/timeline-entries.ts";
import type { ResolvedTurn, TurnInput } from "#lib/domain/qualification/turn.ts";

/** The entries of a turn, as the conversation service writes them: skipped questions, then the one that was asked. */
export function turnTimeline(
  input: TurnInput,
  { step, answers }: ResolvedTurn,
  spoke: boolean,
  at: Date,
): TimelineEntry[] {
  const { questions } = input.workflow;
  const numberOf = (key: string) => questions.findIndex((one) => one.key === key) + 1;
  const entry = (kind: "question_asked" | "question_skipped", number: number): TimelineEntry => ({
    kind,
    memberId: null,
    data: { number, total: questions.length },
    at,
  });
  const asked = step.type === "ask" || step.type === "ask_again" ? numberOf(step.question.key) : 0;
  const skipped = answers
    .filter((answer) => answer.state === "answered" && answer.questionKey !== input.openQuestion?.key)
    .map((answer) => numberOf(answer.questionKey))
    .filter((number) => asked > number);
  const entries = skipped.map((number) => entry("question_skipped", number));
  return spoke && asked > 0 ? [...entries, entry("question_asked", asked)] : entries;
}
