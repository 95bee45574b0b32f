import { isSettled, findAnswer } from "#lib/domain/qualification/progress.ts";
import type { ParseContext } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { findValue } from "#lib/domain/qualification/parse-value/parse-value.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { parseContextOf } from "#lib/domain/qualification/resolve-turn.ts";
import type { ProposedAnswer, TurnInput } from "#lib/domain/qualification/turn.ts";
import { bareWords, type MessageReading, smallTalkOf } from "./detect/read-message.ts";
import { clauseAround, type Part, sentencesOf } from "./detect/sentences.ts";
import { askedByPerson } from "./asked-by-person.ts";
import { findCorrection } from "./find-correction.ts";
import type { BurstReading } from "./read-burst.ts";
import { smallestWords } from "./smallest-words.ts";
import { unmistakableValue } from "./unmistakable.ts";

interface Extraction {
  input: TurnInput;
  context: ParseContext;
  answers: ProposedAnswer[];
  /** What each message said in answer to the open text question. */
  free: { messageId: string; words: string }[];
}

type Span = Pick<Part, "start" | "end">;

function given(question: Question, reading: MessageReading, words: string, correction = false): ProposedAnswer {
  const { id } = reading.message;
  return { questionKey: question.key, outcome: "given", messageId: id, words, value: words, correction };
}

function refusal(question: Question, reading: MessageReading): ProposedAnswer {
  const words = reading.text.trim();
  return {
    questionKey: question.key,
    outcome: "refused",
    messageId: reading.message.id,
    words,
    value: "",
    correction: false,
  };
}

function isTaken(extraction: Extraction, question: Question): boolean {
  return extraction.answers.some((answer) => answer.questionKey === question.key && answer.outcome === "given");
}

/** The sentences that a correction stands in: they say nothing else. */
function sentencesAround(reading: MessageReading, { start, end }: Span): Span[] {
  return sentencesOf(reading.text).filter((sentence) => sentence.start < end && sentence.end > start);
}

/** Values of questions that are not the open one. Returns what they used up of the message. */
function extractCarried(extraction: Extraction, reading: MessageReading): Span[] {
  const { input, context } = extraction;
  const used: Span[] = [];
  const correction = findCorrection(input, reading, context);
  if (correction) {
    const words = smallestWords(correction.question, reading.text, correction, context);
    extraction.answers.push(given(correction.question, reading, words, true));
    // What a person has locked stays; the rest of its sentence may still answer the open question.
    const isLocked = findAnswer(input.answers, correction.question.key)?.locked === true;
    if (isLocked) used.push(clauseAround(reading.text, correction.start, correction.end));
    else used.push(...sentencesAround(reading, correction));
  }
  const corrected = correction ? [correction] : [];
  for (const question of input.workflow.questions) {
    const answer = findAnswer(input.answers, question.key);
    const asked = input.openQuestion?.key === question.key && !reading.message.duringPause;
    if (asked || answer?.locked || answer?.state === "answered" || isTaken(extraction, question)) continue;
    const carried = unmistakableValue(question, reading, context);
    if (!carried || corrected.some((span) => carried.start < span.end && carried.end > span.start)) continue;
    const words = smallestWords(question, reading.text, carried, context);
    extraction.answers.push(given(question, reading, words));
    used.push(clauseAround(reading.text, carried.start, carried.end));
  }
  return used;
}

function without(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, s) => rest.slice(0, s.start) + " ".repeat(s.end - s.start) + rest.slice(s.end), text);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function onlyFiller(reading: MessageReading, folded: string): boolean {
  return reading.cues.some((cue) => !hasWords(bareWords(folded).replace(cue.filler, " ")));
}

/** The message is about something else than the open question. */
function isBeside(reading: MessageReading, rest: string, used: readonly Span[]): boolean {
  if (!hasWords(rest) || smallTalkOf(rest.normalize("NFC").toLowerCase(), reading.cues) !== null) return true;
  return used.length > 0 && onlyFiller(reading, without(reading.folded, used));
}

/** The part of the original text from the first to the last word that is left. */
function keptWords(reading: MessageReading, rest: string): string {
  const lead = rest.length - rest.trimStart().length;
  const words = reading.text.slice(lead, rest.trimEnd().length);
  return words.trim();
}

/** "3k?" is a hesitant answer, "how much?" a question. */
function isHesitant(reading: MessageReading, part: Part): boolean {
  const own = reading.folded.slice(part.start, part.end).replace(/^[\s¿]+/, "");
  return own.split(/\s+/).length <= 4 && !reading.cues.some((cue) => cue.questionStart.test(own));
}

/** A bare "no" to a question that has no use for one: at once where a value is asked for, else once it was refused before. */
function saysNo({ input }: Extraction, reading: MessageReading, question: Question): boolean {
  if (!/^(?:no|nope|nah|nop)$/.test(bareWords(reading.folded).trim())) return false;
  if (question.type === "yes_no" || question.type === "choice" || question.type === "multiple_choice") return false;
  return question.type !== "text" || (findAnswer(input.answers, question.key)?.refusedCount ?? 0) > 0;
}

function extractOpen(extraction: Extraction, reading: MessageReading, question: Question, used: readonly Span[]): void {
  const { answers, context } = extraction;
  if (saysNo(extraction, reading, question)) return void answers.push(refusal(question, reading));
  if (question.type === "text") return extractText(extraction, reading, question, used);
  const asking = [...reading.asides, ...reading.questions, ...reading.requests].filter(
    (part) => !isHesitant(reading, part),
  );
  const rest = without(reading.text, [...used, ...asking]);
  const found = findValue(question, rest, context);
  const strict = found.ok && (!reading.refuses || unmistakableValue(question, reading, context) !== null);
  if (found.ok && strict) {
    answers.push(given(question, reading, smallestWords(question, reading.text, found, context)));
  } else if (reading.refuses) answers.push(refusal(question, reading));
  else if (!reading.message.duringPause && !isBeside(reading, rest, used)) {
    answers.push(given(question, reading, keptWords(reading, rest)));
  }
}

const openEnded =
  /\b(?:what|which|when|where|who|whom|whose|why|how|que|cual|cuales|cuando|donde|quien|quienes|como|cuanto|cuanta|cuantos|cuantas)\b/;

/** A bare yes or no answers a text question that can be answered so, and any that it is given to a second time. */
function isYesOrNo({ input, context }: Extraction, reading: MessageReading, question: Question): boolean {
  if (reading.smallTalk !== "acknowledgement" || !hasWords(reading.text)) return false;
  const bare = bareWords(reading.folded);
  if (!/^(?:yes|yep|yeah|yup|no|nope|nah|si|sip|nop)$/.test(bare)) return false;
  const inviting = !openEnded.test(fold(question.text.normalize("NFC")));
  return (inviting || input.askedCount > 1) && findValue({ ...question, type: "yes_no" }, bare, context).ok;
}

function extractText(extraction: Extraction, reading: MessageReading, question: Question, used: readonly Span[]): void {
  if (reading.refuses) return void extraction.answers.push(refusal(question, reading));
  const rest = without(reading.text, [...used, ...reading.asides, ...reading.questions]);
  if (isBeside(reading, rest, used) && !isYesOrNo(extraction, reading, question)) return;
  const whole = reading.questions.length === 0 && reading.asides.length === 0;
  const words = whole ? reading.text.trim() : keptWords(reading, rest);
  extraction.free.push({ messageId: reading.message.id, words });
}

/** A photo or a voice note may stand as the answer to a text question; a sticker is no more than a nod. */
function extractWordless(extraction: Extraction, reading: MessageReading, question: Question): void {
  if (question.type !== "text" || /sticker|reaction/i.test(reading.text) || reading.text.trim() === "") return;
  extraction.free.push({ messageId: reading.message.id, words: reading.text.trim() });
}

/** Several messages may make up one text answer: the longest is quoted, the value holds all of them. */
function joinFree(extraction: Extraction, question: Question): void {
  const longest = [...extraction.free].sort((a, b) => b.words.length - a.words.length)[0];
  if (!longest) return;
  const value = extraction.free.map((part) => part.words).join(" ");
  const { messageId, words } = longest;
  extraction.answers.push({ questionKey: question.key, outcome: "given", messageId, words, value, correction: false });
}

/** What the burst answers, with the words that say it. Nothing here is believed before `resolveTurn` has checked it. */
export function extractAnswers(input: TurnInput, burst: BurstReading): ProposedAnswer[] {
  const extraction: Extraction = { input, context: parseContextOf(input, burst.language), answers: [], free: [] };
  const { openQuestion } = input;
  const open = openQuestion && !isSettled(findAnswer(input.answers, openQuestion.key)) ? openQuestion : null;
  for (const reading of burst.readings) {
    const byPerson = reading.message.duringPause ? askedByPerson(input, reading) : null;
    const asked = input.situation === "opening" || reading.message.duringPause ? byPerson : open;
    if (reading.automatic) continue;
    if (!reading.message.hasWords) {
      if (asked) extractWordless(extraction, reading, asked);
      continue;
    }
    const used = extractCarried(extraction, reading);
    if (asked && !isTaken(extraction, asked)) extractOpen(extraction, reading, asked, used);
  }
  if (open) joinFree(extraction, open);
  return extraction.answers;
}
