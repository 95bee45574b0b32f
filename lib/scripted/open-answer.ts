import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { type FoundValue, findValue } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { findAnswer } from "#lib/domain/qualification/progress.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { type Part, without } from "./detect/sentences.ts";
import { bareWords, courtesyOf, saysNo } from "./detect/small-talk.ts";
import { tellsNeed } from "./detect/sort-sentences.ts";
import { type Extraction, given, hasWords, putGiven, refusal, type UsedSpan, wordsBesideFiller } from "./extraction.ts";
import { languageOf } from "./language/languages.ts";
import { smallestWords } from "./smallest-words.ts";
import { unmistakableValue } from "./unmistakable.ts";

/** The message is about something else than the open question. */
function isBeside(reading: MessageReading, rest: string, used: readonly UsedSpan[]): boolean {
  if (!hasWords(rest) || courtesyOf(fold(rest), reading.cues) !== null) return true;
  return used.length > 0 && wordsBesideFiller(reading, without(reading.folded, used)) === 0;
}

/** The part of the original text from the first to the last word that is left, without "hi" before it. */
function keptWords(reading: MessageReading, rest: string): string {
  const lead = rest.length - rest.trimStart().length;
  return withoutLead(reading, reading.text.slice(lead, rest.trimEnd().length).trim());
}

/** "Hi, …" and "Sure. …": the answer begins after it. A yes or a no is a part of it. Where the answer begins. */
function leadLength({ cues }: Pick<MessageReading, "cues">, words: string, from = 0): number {
  const mark = /[,.!\n]\s*/.exec(words.slice(from));
  const lead = bareWords(fold(words.slice(from, from + (mark?.index ?? 0))));
  const next = from + (mark?.index ?? 0) + (mark?.[0].length ?? 0);
  if (lead === "" || !hasWords(words.slice(next))) return from;
  if (cues.some((cue) => cue.bareNo.test(lead) || cue.bareYes.test(lead))) return from;
  return courtesyOf(lead, cues) === null ? from : leadLength({ cues }, words, next);
}

function withoutLead(reading: MessageReading, words: string): string {
  return words.slice(leadLength(reading, words));
}

/** "3k?" is a hesitant answer, "how much?" a question. An option is named in questions too. */
function isHesitant(reading: MessageReading, part: Part, { type }: Question): boolean {
  const own = reading.folded.slice(part.start, part.end).replace(/^[\s¿]+/, "");
  const wordsMax = type === "choice" || type === "multiple_choice" ? 3 : 4;
  return own.split(/\s+/).length <= wordsMax && !reading.cues.some((cue) => cue.questionStart.test(own));
}

/** A bare "no" to a question that has no use for one: at once where a value is asked for, else once it was refused before. */
function declines({ input }: Extraction, reading: MessageReading, question: Question): boolean {
  // "No, thanks" says no more than "no".
  if (reading.courtesy === null || !saysNo(reading.folded, reading.cues)) return false;
  if (question.type === "yes_no" || question.type === "choice" || question.type === "multiple_choice") return false;
  return question.type !== "text" || (findAnswer(input.answers, question.key)?.refusedCount ?? 0) > 0;
}

/** "Sure. No pets": the "sure" is a courtesy where something else answers. */
function findAfterLead({ context }: Extraction, reading: MessageReading, question: Question, rest: string): FoundValue {
  const start = rest.length - rest.trimStart().length;
  const lead = start + leadLength(reading, rest.slice(start));
  const after = lead > start ? findValue(question, without(rest, [{ start: 0, end: lead }]), context) : null;
  return after?.ok ? after : findValue(question, rest, context);
}

/** "You don't need my number" keeps a number back, and says nothing to a question about something else. */
function refusesThis(reading: MessageReading, { type }: Question): boolean {
  return reading.refuses || (reading.refusesContact && (type === "phone" || type === "email"));
}

type Extract = (extraction: Extraction, reading: MessageReading, question: Question, used: readonly UsedSpan[]) => void;

/** What the message says to the question that was asked. `used`: what it said to others. */
export const extractOpen: Extract = (extraction, reading, question, used) => {
  const { answers, context } = extraction;
  if (declines(extraction, reading, question)) return void answers.push(refusal(question, reading));
  const refuses = refusesThis(reading, question);
  if (reading.refusesContact && !refuses) return;
  if (question.type === "text") return extractText(extraction, reading, question, used);
  const asking = [...reading.questions, ...reading.requests].filter((part) => !isHesitant(reading, part, question));
  const rest = without(reading.text, [...used, ...reading.asides, ...asking]);
  const found = findAfterLead(extraction, reading, question, rest);
  // "None" says no to a question about having some, and nothing to any other.
  const isNone = question.type === "yes_no" && !bareWords(reading.folded).includes(" ");
  const strict = found.ok && (!refuses || isNone || unmistakableValue(question, reading, context) !== null);
  if (found.ok && strict) {
    putGiven(extraction, given(question, reading, smallestWords(question, reading.text, found, context)));
  } else if (refuses) answers.push(refusal(question, reading));
  else if (!reading.message.duringPause && !isBeside(reading, rest, used)) {
    extraction.attempts.push(given(question, reading, keptWords(reading, rest)));
  }
};

/** Whether the owner's question is one that more than a yes or no is expected to. */
function isOpenEnded({ input }: Extraction, question: Question): boolean {
  const code = detectLanguage(question.text)?.code ?? input.workflow.languages[0] ?? null;
  return languageOf(code).cues.openEnded.test(fold(question.text.normalize("NFC")));
}

/** A bare yes or no answers a text question that can be answered so, and any that it is given to a second time. */
function isYesOrNo(extraction: Extraction, reading: MessageReading, question: Question): boolean {
  const bare = bareWords(reading.folded);
  const says = reading.cues.some((cue) => cue.bareNo.test(bare) || cue.bareYes.test(bare));
  return says && (extraction.input.askedCount > 1 || !isOpenEnded(extraction, question));
}

/** "No, not like this. Let me talk to a person": said to a person it may be an answer. */
function declinesFirst({ cues }: MessageReading, rest: string): boolean {
  const first = /^\s*([^\s,.;!]+)\s*[,.;!]/.exec(fold(rest))?.[1];
  return first !== undefined && cues.some((cue) => cue.bareNo.test(first));
}

/** So few words beside an insult are a part of it. */
const angryWordsMax = 3;

const extractText: Extract = (extraction, reading, question, used) => {
  if (reading.refuses) return void extraction.answers.push(refusal(question, reading));
  const taken = used.filter((span) => span.whole);
  const rest = without(reading.text, [...taken, ...reading.asides, ...reading.questions]);
  const isAnger = reading.remarks.has("upset") && !tellsNeed(fold(rest), reading.cues);
  if (isAnger && wordsBesideFiller(reading, fold(rest)) <= angryWordsMax) return;
  if (reading.wantsPerson && declinesFirst(reading, rest)) return;
  if (isBeside(reading, rest, taken) && !isYesOrNo(extraction, reading, question)) return;
  const whole = reading.questions.length === 0 && reading.asides.length === 0 && taken.length === 0;
  const words = whole ? withoutLead(reading, reading.text.trim()) : keptWords(reading, rest);
  const value = withoutLead(
    reading,
    rest
      .replace(/\s+/g, " ")
      .replace(/^[\s,.;:!-]+/, "")
      .trim(),
  );
  extraction.free.push({ messageId: reading.message.id, words, value: whole ? words : value });
};

/** A photo or a voice note may stand as the answer to a text question; a sticker is no more than a nod. */
export function extractWordless(extraction: Extraction, reading: MessageReading, question: Question): void {
  if (question.type !== "text" || /sticker|reaction/i.test(reading.text) || reading.text.trim() === "") return;
  const words = reading.text.trim();
  extraction.free.push({ messageId: reading.message.id, words, value: words });
}

/** Several messages may make up one text answer: the longest is quoted, the value holds all of them. */
export function joinFree(extraction: Extraction, question: Question): void {
  const longest = [...extraction.free].sort((a, b) => b.words.length - a.words.length)[0];
  if (!longest) return;
  const value = extraction.free.map((part) => part.value).join(" ");
  const { messageId, words } = longest;
  extraction.answers.push({ questionKey: question.key, outcome: "given", messageId, words, value, correction: false });
}
