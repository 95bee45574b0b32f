import type { AnswerValue } from "#lib/domain/qualification/answer.ts";
import { type ParseContext, parseValue } from "#lib/domain/qualification/parse-value/parse-value.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { sameValue } from "#lib/domain/qualification/accept-answer.ts";
import { clauseAround } from "./detect/sentences.ts";

/** The fewest words of the text that still say the value: what the lead profile underlines. */
export function smallestWords(
  question: Question,
  text: string,
  found: { value: AnswerValue; start: number; end: number },
  context: ParseContext,
): string {
  const clause = clauseAround(text, found.start, found.end).text;
  const says = (words: string) => {
    const parsed = parseValue(question, words, context);
    return parsed.ok && sameValue(parsed.value, found.value);
  };
  const span = text.slice(found.start, found.end);
  return [span, clause, text].map((words) => words.trim()).find(says) ?? text.trim();
}
