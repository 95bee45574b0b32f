import { findAnswer } from "#lib/domain/qualification/progress.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { clauseAround, type Part, sentencesOf, without } from "./detect/sentences.ts";
import {
  type Extraction,
  given,
  isInside,
  isTaken,
  type Span,
  type UsedSpan,
  wordsBesideFiller,
} from "./extraction.ts";
import { findCorrection } from "./find-correction.ts";
import { smallestWords } from "./smallest-words.ts";
import { unmistakableValue } from "./unmistakable.ts";

/** The sentences that a correction stands in: they say nothing else. */
function sentencesAround(reading: MessageReading, { start, end }: Span): Span[] {
  return sentencesOf(reading.text).filter((sentence) => sentence.start < end && sentence.end > start);
}

/** "Are you open on Saturday?" tells no date and "do you do contracts?" no wish; an address stands for itself. */
function asksAbout({ type }: Question, reading: MessageReading): readonly Part[] {
  return type === "email" || type === "phone" ? [] : reading.questions;
}

/** So many words beside a value and its hedges say something of their own. */
const furtherWordsMin = { email: 3, phone: 3, money: 4, date: 4, number: 1, choice: 1, multiple_choice: 1 } as const;

/** "my budget is 3k" says nothing else; "a flat with 3 rooms" and "a contract review" do. */
function usedUp(question: Question, reading: MessageReading, { start, end }: Span): UsedSpan {
  const clause = clauseAround(reading.text, start, end);
  if (question.type === "text" || question.type === "yes_no") return { ...clause, whole: true };
  const rest = without(reading.folded, [{ start, end }]).slice(clause.start, clause.end);
  const isFull = wordsBesideFiller(reading, rest) >= furtherWordsMin[question.type];
  return isFull ? { start, end, whole: false } : { ...clause, whole: true };
}

function correct(extraction: Extraction, reading: MessageReading): UsedSpan[] {
  const { input, context } = extraction;
  const correction = findCorrection(input, reading, context);
  if (!correction) return [];
  const { question, start, end } = correction;
  extraction.answers.push(given(question, reading, smallestWords(question, reading.text, correction, context), true));
  // What a person has locked stays; the rest of its sentence may still answer the open question.
  const isLocked = findAnswer(input.answers, question.key)?.locked === true;
  const used = isLocked ? [clauseAround(reading.text, start, end)] : sentencesAround(reading, correction);
  return used.map((span) => ({ ...span, whole: true }));
}

/** Values of questions that are not the open one. Returns what they took of the message. */
export function extractCarried(extraction: Extraction, reading: MessageReading): UsedSpan[] {
  const { input, context } = extraction;
  const corrected = correct(extraction, reading);
  const used = [...corrected];
  for (const question of input.workflow.questions) {
    const answer = findAnswer(input.answers, question.key);
    const asked = input.openQuestion?.key === question.key && !reading.message.duringPause;
    if (asked || answer?.locked || answer?.state === "answered" || isTaken(extraction, question)) continue;
    const carried = unmistakableValue(question, reading, context);
    if (!carried || isInside(carried, corrected)) continue;
    // "about 30, at most 35" to how many guests: no money.
    if (carried.named === false && input.openQuestion?.type === "number" && !reading.message.duringPause) continue;
    if (isInside(carried, [...reading.asides, ...asksAbout(question, reading)])) continue;
    extraction.answers.push(given(question, reading, smallestWords(question, reading.text, carried, context)));
    used.push(usedUp(question, reading, carried));
  }
  return used;
}
