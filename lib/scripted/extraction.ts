import { bareWords } from "./detect/small-talk.ts";
import type { MessageReading } from "./detect/read-message.ts";
import type { Part } from "./detect/sentences.ts";
import type { ParseContext } from "#lib/domain/qualification/parse-value/parse-value.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { ProposedAnswer, TurnInput } from "#lib/domain/qualification/turn.ts";

/** The answers of one burst, as they are found. */
export interface Extraction {
  input: TurnInput;
  context: ParseContext;
  answers: ProposedAnswer[];
  /** What each message said in answer to the open text question: the quote, and without what else stands in it. */
  free: { messageId: string; words: string; value: string }[];
  /** Words that were meant as an answer and cannot be read as one: kept where nothing else in the burst can. */
  attempts: ProposedAnswer[];
}

export type Span = Pick<Part, "start" | "end">;

/** What a value took of a message. `whole`: the clause says nothing else. */
export type UsedSpan = Span & { whole: boolean };

export function given(question: Question, reading: MessageReading, words: string, correction = false): ProposedAnswer {
  const { id } = reading.message;
  return { questionKey: question.key, outcome: "given", messageId: id, words, value: words, correction };
}

export function refusal(question: Question, reading: MessageReading): ProposedAnswer {
  const { id } = reading.message;
  const words = reading.text.trim();
  return { questionKey: question.key, outcome: "refused", messageId: id, words, value: "", correction: false };
}

export function isTaken(extraction: Extraction, question: Question): boolean {
  return extraction.answers.some((answer) => answer.questionKey === question.key && answer.outcome === "given");
}

/** In place of what an earlier message of the burst said. */
export function putGiven(extraction: Extraction, answer: ProposedAnswer): void {
  const others = extraction.answers.filter((one) => one.questionKey !== answer.questionKey || one.outcome !== "given");
  extraction.answers = [...others, answer];
}

export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What words say beside courtesies and hedges, in the language in which least is left. */
export function wordsBesideFiller({ cues }: MessageReading, folded: string): number {
  const left = cues.map(
    (cue) =>
      bareWords(folded)
        .replace(cue.filler, " ")
        .match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
  );
  return Math.min(...left);
}

export function isInside({ start, end }: Span, parts: readonly Span[]): boolean {
  return parts.some((part) => start < part.end && end > part.start);
}
