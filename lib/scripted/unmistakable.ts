import type { AnswerValue } from "#lib/domain/qualification/answer.ts";
import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";
import { todayIn } from "#lib/domain/qualification/parse-value/calendar.ts";
import { namedOptions } from "#lib/domain/qualification/parse-value/option-mentions.ts";
import { dateValue, findDates } from "#lib/domain/qualification/parse-value/date.ts";
import { namesCurrency } from "#lib/domain/qualification/parse-value/currency-words.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { findEmails } from "#lib/domain/qualification/parse-value/email.ts";
import { lexiconsFor } from "#lib/domain/qualification/parse-value/language/lexicons.ts";
import { findNumbers } from "#lib/domain/qualification/parse-value/numbers.ts";
import { findMoney, moneyValue } from "#lib/domain/qualification/parse-value/money.ts";
import type { ParseContext } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { findPhones } from "#lib/domain/qualification/parse-value/phone.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { clauseAround } from "./detect/sentences.ts";
import { languageOf, languages } from "./language/languages.ts";

/** A value that can only be meant for this question, though it was not asked. */
export interface CarriedValue {
  value: AnswerValue;
  start: number;
  end: number;
  /** False: an amount that neither a currency nor the word for a budget names. */
  named?: boolean;
}

function email(reading: MessageReading, context: ParseContext): CarriedValue | null {
  if (!reading.text.includes("@")) return null;
  for (const lexicon of lexiconsFor(context.language)) {
    const span = findEmails(reading.text, reading.folded, lexicon)[0];
    if (span) return { start: span.start, end: span.end, value: { type: "email", email: span.email } };
  }
  return null;
}

function phone(reading: MessageReading, context: ParseContext): CarriedValue | null {
  const talked = reading.cues.some((cue) => cue.phoneTalk.test(reading.folded));
  const span = findPhones(reading.text, context.country).find((s) => s.international || talked);
  return span ? { start: span.start, end: span.end, value: { type: "phone", phone: span.phone } } : null;
}

/** Whether a clause says nothing but the span: hedges and filler around it. */
export function saysOnly(reading: MessageReading, start: number, end: number): boolean {
  const clause = clauseAround(reading.folded, start, end);
  const around = `${reading.folded.slice(clause.start, start)} ${reading.folded.slice(end, clause.end)}`;
  return reading.cues.some((cue) => !/[\p{L}\p{N}]/u.test(around.replace(cue.filler, " ")));
}

/** Whoever writes more amounts than this is not telling a budget. */
const amountsMax = 12;

function money(reading: MessageReading, context: ParseContext): CarriedValue | null {
  const speaksOfBudget = reading.cues.some((cue) => cue.budgetTalk.test(reading.folded));
  if (!speaksOfBudget && !namesCurrency(reading.folded)) return null;
  for (const lexicon of lexiconsFor(context.language)) {
    for (const span of findMoney(reading.folded, lexicon, context.currency).slice(0, amountsMax)) {
      const clause = clauseAround(reading.folded, span.start, span.end).text;
      const ofBudget = reading.cues.some((cue) => cue.budgetTalk.test(clause));
      const named = reading.cues.some((cue) => cue.budgetWord.test(clause));
      const ofOther = reading.cues.some((cue) => cue.otherMoneyTalk.test(clause));
      const alone = span.currency !== null && saysOnly(reading, span.start, span.end);
      const parsed = moneyValue(span, context.currency);
      if (parsed.ok && !ofOther && (ofBudget ? span.currency !== null || span.marked || named : alone)) {
        return { start: span.start, end: span.end, value: parsed.value, named: named || span.currency !== null };
      }
    }
  }
  return null;
}

function options(reading: MessageReading, question: Question, context: ParseContext): CarriedValue | null {
  const lexicon = lexiconsFor(context.language)[0];
  const isGeneral = (option: string) => languages.some(({ cues }) => cues.generalOption.test(fold(option)));
  const usable = question.options.filter((option) => option.length >= 4 && !isGeneral(option));
  const named = lexicon ? namedOptions(reading.folded, usable, lexicon) : [];
  const [first] = named;
  if (!first || (question.type === "choice" && named.length > 1)) return null;
  const value: AnswerValue =
    question.type === "choice"
      ? { type: "choice", option: first.option }
      : { type: "multiple_choice", options: usable.filter((o) => named.some((n) => n.option === o)) };
  return { start: first.start, end: named.at(-1)?.end ?? first.end, value };
}

function date(reading: MessageReading, question: Question, context: ParseContext): CarriedValue | null {
  const dates = {
    today: todayIn(context.timeZone, context.now),
    country: context.country,
    futureOnly: true,
    asked: false,
  };
  // Short names of days and months are everyday words of other languages ("mon", "mar").
  for (const lexicon of lexiconsFor(context.language).filter(({ code }) => reading.languages.includes(code))) {
    for (const span of findDates(reading.folded, lexicon, dates)) {
      const parsed = dateValue(span, dates);
      const dated = span.from !== null || span.to !== null;
      if (parsed.ok && dated && (span.bounded || question.futureOnly)) {
        return { start: span.start, end: span.end, value: parsed.value };
      }
    }
  }
  return null;
}

/** What a question asks for, in its own nouns: "rooms" in "How many rooms should it have?" */
function subjectsOf(question: Question): string[] {
  const text = fold(`${question.label} ${question.text}`.normalize("NFC"));
  const stopWords = languageOf(detectLanguage(question.text)?.code ?? null).cues.stopWords;
  return (text.match(/\p{L}{3,}/gu) ?? []).filter((word) => !stopWords.includes(word)).map(stem);
}

/** Close enough for "guest" and "guests". */
function stem(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:e?[sn]|e)$/u, "");
}

/** A number right before what the question asks for: "for 25 guests". */
function number(reading: MessageReading, question: Question, context: ParseContext): CarriedValue | null {
  const subjects = subjectsOf(question);
  for (const lexicon of lexiconsFor(context.language).filter(({ code }) => reading.languages.includes(code))) {
    for (const span of findNumbers(reading.folded, lexicon).slice(0, amountsMax)) {
      const next = /^\s+(?:\p{L}{2,}\s+)?(\p{L}{3,})/u.exec(reading.folded.slice(span.end));
      const named = /^\s+(\p{L}{3,})/u.exec(reading.folded.slice(span.end));
      if (![next?.[1], named?.[1]].some((word) => word !== undefined && subjects.includes(stem(word)))) continue;
      return { start: span.start, end: span.end, value: { type: "number", number: span.value, max: null } };
    }
  }
  return null;
}

/** The value of the question that the message carries beyond doubt, or null. Text and yes or no never do. */
export function unmistakableValue(
  question: Question,
  reading: MessageReading,
  context: ParseContext,
): CarriedValue | null {
  switch (question.type) {
    case "email":
      return email(reading, context);
    case "phone":
      return phone(reading, context);
    case "money":
      return money(reading, context);
    case "choice":
    case "multiple_choice":
      return options(reading, question, context);
    case "date":
      return date(reading, question, context);
    case "number":
      return number(reading, question, context);
    case "text":
    case "yes_no":
      return null;
  }
}
