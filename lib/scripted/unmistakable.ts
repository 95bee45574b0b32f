import type { AnswerValue } from "#lib/domain/qualification/answer.ts";
import { todayIn } from "#lib/domain/qualification/parse-value/calendar.ts";
import { namedOptions } from "#lib/domain/qualification/parse-value/choice.ts";
import { dateValue, findDates } from "#lib/domain/qualification/parse-value/date.ts";
import { findEmails } from "#lib/domain/qualification/parse-value/email.ts";
import { lexiconsFor } from "#lib/domain/qualification/parse-value/language/lexicons.ts";
import { findMoney, moneyValue } from "#lib/domain/qualification/parse-value/money.ts";
import type { ParseContext } from "#lib/domain/qualification/parse-value/parse-value.ts";
import { findPhones } from "#lib/domain/qualification/parse-value/phone.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { MessageReading } from "./detect/read-message.ts";
import { clauseAround } from "./detect/sentences.ts";

/** A value that can only be meant for this question, though it was not asked. */
export interface CarriedValue {
  value: AnswerValue;
  start: number;
  end: number;
}

function email(reading: MessageReading, context: ParseContext): CarriedValue | null {
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
function saysOnly(reading: MessageReading, start: number, end: number): boolean {
  const clause = clauseAround(reading.folded, start, end);
  const around = `${reading.folded.slice(clause.start, start)} ${reading.folded.slice(end, clause.end)}`;
  return reading.cues.some((cue) => !/[\p{L}\p{N}]/u.test(around.replace(cue.filler, " ")));
}

/** Whoever writes more amounts than this is not telling a budget. */
const amountsMax = 12;

function money(reading: MessageReading, context: ParseContext): CarriedValue | null {
  for (const lexicon of lexiconsFor(context.language)) {
    for (const span of findMoney(reading.folded, lexicon, context.currency).slice(0, amountsMax)) {
      const clause = clauseAround(reading.folded, span.start, span.end).text;
      const ofBudget = reading.cues.some((cue) => cue.budgetTalk.test(clause));
      const ofOther = reading.cues.some((cue) => cue.otherMoneyTalk.test(clause));
      const alone = span.currency !== null && saysOnly(reading, span.start, span.end);
      const parsed = moneyValue(span, context.currency);
      if (
        parsed.ok &&
        !ofOther &&
        (ofBudget ? span.currency !== null || span.marked || /budget|presupuesto/.test(clause) : alone)
      ) {
        return { start: span.start, end: span.end, value: parsed.value };
      }
    }
  }
  return null;
}

const tooGeneral = /^(?:yes|no|other|others|none|any|si|otro|otra|otros|ninguno|ninguna)$/;

function options(reading: MessageReading, question: Question, context: ParseContext): CarriedValue | null {
  const lexicon = lexiconsFor(context.language)[0];
  const usable = question.options.filter((option) => option.length >= 4 && !tooGeneral.test(option.toLowerCase()));
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
  for (const lexicon of lexiconsFor(context.language)) {
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

/** The value of the question that the message carries beyond doubt, or null. Text, numbers and yes or no never do. */
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
    case "text":
    case "number":
    case "yes_no":
      return null;
  }
}
