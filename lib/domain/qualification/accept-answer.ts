import type { Answer, AnswerValue, ParsedValue } from "./answer.ts";
import { type ParseContext, parseValue, textAnswerMax } from "./parse-value/parse-value.ts";
import type { Question } from "./question.ts";

/** How often an unusable value is asked again before it is kept as unclear, and a required answer after a refusal. */
export const invalidAsksMax = 2;
export const refusedAsksMax = 1;

export interface Evidence {
  words: string;
  messageId: string;
}

function tokens(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether a text value says only what the customer wrote: at least three of five of its words, and every number. */
function isGrounded(value: string, said: string): boolean {
  const known = new Set(tokens(said));
  const all = tokens(value);
  const kept = all.filter((token) => known.has(token));
  const numbersKnown = all.filter((token) => /\d/.test(token)).every((token) => known.has(token));
  return all.length > 0 && numbersKnown && kept.length / all.length >= 0.6;
}

/** Where the words alone do not say the value, how an agent understood them may count; amounts and addresses never. */
const mayInterpret: readonly Question["type"][] = ["date", "choice", "multiple_choice", "yes_no"];

/** The value of an answer: from the customer's own words wherever they can be read. `said`: all they wrote. */
export function readAnswer(
  question: Question,
  words: string,
  proposed: string,
  said: string,
  context: ParseContext,
): ParsedValue {
  const fromWords = parseValue(question, words, context);
  if (question.type === "text") {
    const value = proposed.trim().slice(0, textAnswerMax);
    return isGrounded(value, said) ? { ok: true, value: { type: "text", text: value } } : fromWords;
  }
  if (fromWords.ok || fromWords.reason === "date_in_past") return fromWords;
  const understood = mayInterpret.includes(question.type) ? parseValue(question, proposed, context) : fromWords;
  return understood.ok ? understood : fromWords;
}

export function answered(before: Answer, value: AnswerValue, evidence: Evidence): Answer {
  return { ...before, state: "answered", value, ...evidence, setBy: "ai", invalidCount: 0 };
}

/** Optional: declined at once. Required: declined when it was refused after being asked once more. */
export function refused(before: Answer, question: Question, evidence: Evidence): Answer {
  const refusedCount = before.refusedCount + 1;
  const declined = !question.required || refusedCount > refusedAsksMax;
  if (!declined) return { ...before, refusedCount };
  return { ...before, state: "declined", value: null, ...evidence, setBy: "ai", refusedCount };
}

/** Asked again at most twice, then kept as unclear with the customer's words. */
export function invalid(before: Answer, evidence: Evidence): Answer {
  const invalidCount = before.invalidCount + 1;
  if (invalidCount <= invalidAsksMax) return { ...before, invalidCount };
  return { ...before, state: "unclear", value: null, ...evidence, setBy: "ai", invalidCount };
}

function partsOf(value: AnswerValue | null): string {
  return JSON.stringify(value && Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two values say the same, in whatever order the database gives their parts back. */
export function sameValue(a: AnswerValue | null, b: AnswerValue | null): boolean {
  return partsOf(a) === partsOf(b);
}
