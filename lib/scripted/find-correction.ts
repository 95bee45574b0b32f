import type { Answer, AnswerValue } from "#lib/domain/qualification/answer.ts";
import { sameValue } from "#lib/domain/qualification/accept-answer.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { findValue, type ParseContext } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { findAnswer } from "#lib/domain/qualification/progress.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { without } from "./detect/sentences.ts";
import { isInside, type Span } from "./extraction.ts";
import { type CarriedValue, saysOnly, unmistakableValue } from "./unmistakable.ts";

export interface Correction {
  question: Question;
  start: number;
  end: number;
  value: AnswerValue;
  /** How strongly the words point to this question. */
  weight: number;
}

function wordsOf(text: string): string[] {
  return (fold(text.normalize("NFC")).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.replace(/s$/, ""));
}

/** What the customer takes back: "three" in "four rooms, not three". */
function takenBack({ cues, folded }: MessageReading): (Span & { words: string }) | null {
  for (const cue of cues) {
    const match = cue.takenBack.exec(folded);
    const words = match?.[1];
    if (!match || words === undefined) continue;
    const start = match.index + match[0].lastIndexOf(words);
    return { start, end: start + words.length, words };
  }
  return null;
}

function namesQuestion(question: Question, reading: MessageReading): boolean {
  const stop = reading.cues.flatMap((cue) => cue.stopWords);
  const own = wordsOf(`${question.label} ${question.key}`).concat(
    wordsOf(question.text).filter((w) => !stop.includes(w)),
  );
  const said = wordsOf(reading.text);
  return own.some((word) => said.includes(word));
}

function takesBackValue(question: Question, answer: Answer, reading: MessageReading, context: ParseContext): boolean {
  const old = takenBack(reading)?.words;
  if (old === undefined || !answer.value) return false;
  if (answer.value.type === "text") {
    const stored = wordsOf(answer.value.text);
    return wordsOf(old).some((word) => stored.includes(word));
  }
  const parsed = findValue(question, old, context);
  return parsed.ok && sameValue(parsed.value, answer.value);
}

/** "I meant 4": meant for the one answer that can be such a number, where there is only one. */
const guessable: readonly Question["type"][] = ["money", "number", "email", "phone"];

interface Correcting {
  input: TurnInput;
  reading: MessageReading;
  context: ParseContext;
  back: Span | null;
  /** What the message says beyond doubt to each question. */
  carried: ReadonlyMap<Question, CarriedValue>;
}

/** The value that the message would put in place of the answer's: not the one that it takes back. */
function newValue({ reading, context, back, carried }: Correcting, question: Question): CarriedValue | null {
  const sure = carried.get(question);
  if (sure && !(back && isInside(sure, [back]))) return sure;
  const found = findValue(question, without(reading.text, back ? [back] : []), context);
  if (!found.ok) return null;
  const others = [...carried].filter(([other]) => other.type !== question.type).map(([, value]) => value);
  return question.type !== "text" && isInside(found, others) ? null : found;
}

const thousands = /\d\s*k\b|[$€£]|\b(?:mil|mille|tausend|thousand)\b/;

/** How strongly the words point to this answer; -1 where they do not. */
function weigh(correcting: Correcting, question: Question, answer: Answer, value: CarriedValue): number {
  const { input, reading, context, carried } = correcting;
  const says = reading.cues.some((cue) => cue.correction.test(reading.folded));
  const isStrong = reading.cues.some((cue) => cue.strongCorrection.test(reading.folded));
  const answered = input.workflow.questions.filter((q) => findAnswer(input.answers, q.key)?.state === "answered");
  const isLast = says && answered.at(-1)?.key === question.key;
  const sameTypeOpen = input.openQuestion?.type === question.type;
  const takesBack = takesBackValue(question, answer, reading, context);
  const isBare = isStrong || (says && saysOnly(reading, value.start, value.end));
  if (question.type === "text") return takesBack ? 3 : isStrong && isLast && !sameTypeOpen ? 1 : -1;
  const weight =
    (takesBack ? 4 : 0) +
    (namesQuestion(question, reading) ? 3 : 0) +
    (carried.has(question) ? 2 : 0) +
    (question.type === "money" && thousands.test(reading.folded) ? 2 : 0) +
    (isLast && !sameTypeOpen && (isBare || question.type !== "date") ? 1 : 0);
  if (weight > 0) return weight;
  return isBare && !sameTypeOpen && guessable.includes(question.type) ? 0 : -1;
}

function correctionOf(correcting: Correcting, question: Question): Correction[] {
  const answer = findAnswer(correcting.input.answers, question.key);
  // A locked one too: the guard keeps it as it is, and the words are not taken for something else.
  if (answer?.state !== "answered") return [];
  const value = newValue(correcting, question);
  if (!value || sameValue(value.value, answer.value)) return [];
  const weight = weigh(correcting, question, answer, value);
  const isText = question.type === "text";
  const [start, end] = isText ? [0, correcting.reading.text.length] : [value.start, value.end];
  return weight < 0 ? [] : [{ question, value: value.value, weight, start, end }];
}

/** The answered question that the message changes, or null. Only for messages that say that they correct something. */
export function findCorrection(input: TurnInput, reading: MessageReading, context: ParseContext): Correction | null {
  if (!reading.corrects) return null;
  const carried = new Map(
    input.workflow.questions.flatMap((question) => {
      const value = unmistakableValue(question, reading, context);
      return value ? [[question, value] as const] : [];
    }),
  );
  const correcting = { input, reading, context, back: takenBack(reading), carried };
  const all = input.workflow.questions.flatMap((question) => correctionOf(correcting, question));
  const clear = all.filter((correction) => correction.weight > 0).sort((a, b) => b.weight - a.weight);
  return clear[0] ?? (all.length === 1 ? (all[0] ?? null) : null);
}
