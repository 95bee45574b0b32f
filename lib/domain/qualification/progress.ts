import type { Answer } from "./answer.ts";
import type { Question } from "./question.ts";

export interface Progress {
  /** Answered, declined, unclear, or taken over by a person. */
  settled: Question[];
  /** In the configured order. */
  open: Question[];
  /** What is asked next; null when all are settled. */
  next: Question | null;
}

/** An answer that a person locked is settled whatever it holds: the AI could not store another. */
export function isSettled(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.locked || answer.state !== "open");
}

export function findAnswer(answers: readonly Answer[], questionKey: string): Answer | undefined {
  return answers.find((answer) => answer.questionKey === questionKey);
}

/** How far the questions of a workflow are. */
export function progress(questions: readonly Question[], answers: readonly Answer[]): Progress {
  const settled = questions.filter((question) => isSettled(findAnswer(answers, question.key)));
  const open = questions.filter((question) => !settled.includes(question));
  return { settled, open, next: open[0] ?? null };
}

/** The answer that a question starts with. */
export function emptyAnswer(questionKey: string): Answer {
  return {
    questionKey,
    state: "open",
    value: null,
    words: null,
    messageId: null,
    setBy: null,
    locked: false,
    invalidCount: 0,
    refusedCount: 0,
  };
}

/** The answers after the changes. */
export function withAnswers(answers: readonly Answer[], changed: readonly Answer[]): Answer[] {
  const kept = answers.filter((answer) => !findAnswer(changed, answer.questionKey));
  return [...kept, ...changed];
}
