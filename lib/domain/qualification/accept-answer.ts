import type { Answer, AnswerValue } from "./answer.ts";
import type { Question } from "./question.ts";

/** How often an unusable value is asked again before it is kept as unclear, and a required answer after a refusal. */
export const invalidAsksMax = 2;
export const refusedAsksMax = 1;

interface Source {
  words: string;
  messageId: string;
}

export function answered(before: Answer, value: AnswerValue, source: Source): Answer {
  return { ...before, state: "answered", value, ...source, setBy: "ai", invalidCount: 0 };
}

/** Optional: declined at once. Required: declined when it was refused after being asked once more. */
export function refused(before: Answer, question: Question, source: Source): Answer {
  const refusedCount = before.refusedCount + 1;
  const declined = !question.required || refusedCount > refusedAsksMax;
  if (!declined) return { ...before, refusedCount };
  return { ...before, state: "declined", value: null, ...source, setBy: "ai", refusedCount };
}

/** Asked again at most twice, then kept as unclear with the customer's words. */
export function invalid(before: Answer, source: Source): Answer {
  const invalidCount = before.invalidCount + 1;
  if (invalidCount <= invalidAsksMax) return { ...before, invalidCount };
  return { ...before, state: "unclear", value: null, ...source, setBy: "ai", invalidCount };
}

function partsOf(value: AnswerValue | null): string {
  return JSON.stringify(value && Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two values say the same, in whatever order the database gives their parts back. */
export function sameValue(a: AnswerValue | null, b: AnswerValue | null): boolean {
  return partsOf(a) === partsOf(b);
}
