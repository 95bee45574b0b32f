import type { ParsedValue } from "../../answer.ts";
import { minorDigits } from "../currency.ts";
import type { QuestionType } from "../../question.ts";

/** The question, where its words or its options matter. */
export interface CaseQuestion {
  text?: string;
  options?: readonly string[];
}

/** [type, the customer's words, what they mean in the notation of `notationOf`]. */
export type Case = readonly [type: QuestionType, words: string, expected: string, question?: CaseQuestion];

/** What customers of one language write, and what it means to a business of that country. */
export interface CaseTable {
  language: string;
  country: string;
  currency: string;
  timeZone: string;
  /** Of choice and multiple choice. */
  options: readonly string[];
  cases: readonly Case[];
}

function range(from: string | number | null, to: string | number | null): string {
  return from === to ? `${from ?? ".."}` : `${from ?? ""}..${to ?? ""}`;
}

/**
 * A reading in few signs: "1500 EUR", "..800 EUR", "2026-12-01..2026-12-31", "asap", "yes", "Buy | Rent", and for what
 * cannot be read "!reason", with "? what was probably meant".
 */
export function notationOf(parsed: ParsedValue): string {
  if (!parsed.ok) return `!${parsed.reason}${parsed.suggestion === undefined ? "" : ` ? ${parsed.suggestion}`}`;
  const { value } = parsed;
  switch (value.type) {
    case "text":
      return value.text;
    case "choice":
      return value.option;
    case "multiple_choice":
      return value.options.join(" | ");
    case "number":
      return value.max === null ? `${value.number}` : range(value.number, value.max);
    case "money": {
      const major = (minor: number | null) => (minor === null ? null : minor / 10 ** minorDigits(value.currency));
      return `${range(major(value.atLeastMinor), major(value.atMostMinor))} ${value.currency}`;
    }
    case "date":
      return value.asap ? "asap" : range(value.from, value.to);
    case "email":
      return value.email;
    case "phone":
      return value.phone;
    case "yes_no":
      return value.yes ? "yes" : "no";
  }
}
