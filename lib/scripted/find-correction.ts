import type { Answer, AnswerValue } from "#lib/domain/qualification/answer.ts";
import { sameValue } from "#lib/domain/qualification/accept-answer.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { findValue, type ParseContext } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { findAnswer } from "#lib/domain/qualification/progress.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { unmistakableValue } from "./unmistakable.ts";

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
function takenBack(folded: string): string | null {
  const match =
    /(?:\b(?:not|instead of|rather than|en vez de|en lugar de)|,\s*no|\by no)\s+(?:the |el |la |an? |un[ao]? )?([^,.;!?]+)/.exec(
      folded,
    );
  return match?.[1] ?? null;
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
  const old = takenBack(reading.folded);
  if (old === null || !answer.value) return false;
  if (answer.value.type === "text") {
    const stored = wordsOf(answer.value.text);
    return wordsOf(old).some((word) => stored.includes(word));
  }
  const parsed = findValue(question, old, context);
  return parsed.ok && sameValue(parsed.value, answer.value);
}

const strongMarker =
  /\b(?:i meant|i mean|correction|my mistake|queria decir|quise decir|mejor dicho|correccion|rectifico|me he equivocado|me equivoque)\b/;

function correctionOf(
  input: TurnInput,
  question: Question,
  reading: MessageReading,
  context: ParseContext,
): Correction | null {
  const answer = findAnswer(input.answers, question.key);
  // A locked one too: the guard keeps it as it is, and the words are not taken for something else.
  if (answer?.state !== "answered") return null;
  const carried = unmistakableValue(question, reading, context);
  const found = findValue(question, reading.text, context);
  const value = carried ?? (found.ok ? found : null);
  if (!value || sameValue(value.value, answer.value)) return null;
  const settled = input.workflow.questions.filter((q) => findAnswer(input.answers, q.key)?.state === "answered");
  const isLast = settled.at(-1)?.key === question.key;
  const named = namesQuestion(question, reading);
  const back = takesBackValue(question, answer, reading, context);
  if (question.type === "text") {
    const openIsText = input.openQuestion?.type === "text";
    const weight = back ? 3 : strongMarker.test(reading.folded) && isLast && !openIsText ? 1 : 0;
    return weight > 0 ? { question, start: 0, end: reading.text.length, value: value.value, weight } : null;
  }
  const marked = question.type === "money" && found.ok && /\d\s*k\b|[$€£]|\bmil\b|thousand/.test(reading.folded);
  const sameTypeOpen = input.openQuestion?.type === question.type;
  const last = isLast && !sameTypeOpen && question.type !== "date";
  const weight = (back ? 4 : 0) + (named ? 3 : 0) + (carried ? 2 : 0) + (marked ? 2 : 0) + (last ? 1 : 0);
  return weight > 0 ? { question, start: value.start, end: value.end, value: value.value, weight } : null;
}

/** The answered question that the message changes, or null. Only for messages that say that they correct something. */
export function findCorrection(input: TurnInput, reading: MessageReading, context: ParseContext): Correction | null {
  if (!reading.corrects) return null;
  const all = input.workflow.questions
    .map((question) => correctionOf(input, question, reading, context))
    .filter((correction) => correction !== null);
  all.sort((a, b) => b.weight - a.weight);
  return all[0] ?? null;
}
