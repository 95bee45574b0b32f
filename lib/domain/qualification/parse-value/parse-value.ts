import type { AnswerValue, InvalidReason, InvalidValue, ParsedValue } from "../answer.ts";
import { detectLanguage } from "../detect-language.ts";
import type { Question } from "../question.ts";
import { todayIn } from "./calendar.ts";
import { readChoice, readChoices } from "./choice.ts";
import { bestDate, dateValue, findDates } from "./date.ts";
import type { DateContext } from "./date-context.ts";
import { likelyEmail } from "./email-typo.ts";
import { emailProblem, findEmails, findSpokenEmail } from "./email.ts";
import { fold } from "./fold.ts";
import { lexiconsFor, takingBackIn } from "./language/lexicons.ts";
import type { Lexicon } from "./lexicon.ts";
import { bestMoney, findMoney, moneyValue } from "./money.ts";
import { type FoundNumber, findNumberAnswer } from "./number.ts";
import { findPhones } from "./phone.ts";
import { remembering } from "./remembering.ts";
import { readThing } from "./thing-answer.ts";
import { readYesNo } from "./yes-no.ts";

export interface ParseContext {
  /** ISO 639-1 of the conversation; null when unknown. */
  language: string | null;
  /** ISO 3166-1 alpha-2: how numbers, dates and telephone numbers are written. */
  country: string;
  /** ISO 4217, where the words name none. */
  currency: string;
  timeZone: string;
  now: Date;
  /** What the customer wrote before: an e-mail address that stands there too is meant as it is written. */
  earlierWords?: string;
  /** What the assistant said last: a yes to an address that stands there confirms it. */
  offered?: string;
}

/** A value and the part of the words that says it. Positions count in the NFC form of the words. */
export type FoundValue = { ok: true; value: AnswerValue; start: number; end: number } | ({ ok: false } & InvalidValue);

/** Longest text kept as a value; the message itself is kept whole. */
export const textAnswerMax = 4000;

interface Words {
  text: string;
  folded: string;
}

type Find = (question: Question, words: Words, lexicon: Lexicon, context: ParseContext) => FoundValue;

function refused(reason: InvalidReason): FoundValue {
  return { ok: false, reason };
}

function placed(parsed: ParsedValue, span: { start: number; end: number }): FoundValue {
  return parsed.ok ? { ok: true, value: parsed.value, start: span.start, end: span.end } : parsed;
}

const findText: Find = (_question, { text }) => {
  const value = text.trim();
  if (value === "") return refused("empty");
  const start = text.indexOf(value);
  return {
    ok: true,
    value: { type: "text", text: value.slice(0, textAnswerMax).trim() },
    start,
    end: start + value.length,
  };
};

/** The address that the assistant offered in place of a mistyped one, where the customer now says yes. */
function confirmedEmail({ text, folded }: Words, lexicon: Lexicon, context: ParseContext): FoundValue | null {
  const { earlierWords = "", offered = "" } = context;
  if (offered === "" || text.includes("@")) return null;
  const suggestions = findEmails(earlierWords, fold(earlierWords), lexicon).map(({ email }) => likelyEmail(email));
  const email = suggestions.findLast((suggestion) => suggestion !== null && offered.includes(suggestion));
  const said = email ? readYesNo(folded, lexicon) : null;
  if (!email || !said?.yes) return null;
  return { ok: true, value: { type: "email", email }, start: said.start, end: said.end };
}

const findEmail: Find = (_question, words, lexicon, context) => {
  const { text, folded } = words;
  const { earlierWords = "" } = context;
  const span = findEmails(text, folded, lexicon)[0] ?? findSpokenEmail(folded, lexicon);
  if (!span) return confirmedEmail(words, lexicon, context) ?? refused(emailProblem(text));
  const suggestion = likelyEmail(span.email);
  const confirmed = earlierWords.toLowerCase().includes(span.email.toLowerCase());
  if (suggestion !== null && !confirmed) return { ok: false, reason: "email_misspelt", suggestion };
  return { ok: true, value: { type: "email", email: span.email }, start: span.start, end: span.end };
};

const findPhone: Find = (_question, { text }, _lexicon, context) => {
  const span = findPhones(text, context.country)[0];
  if (!span) return refused("phone_malformed");
  return { ok: true, value: { type: "phone", phone: span.phone }, start: span.start, end: span.end };
};

/** "28013 Madrid": five digits and a name. Nouns of German, which are written so too, are left out. */
const postcode = /\b(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?(?=\s+\p{Lu}\p{Ll}{2,})/gu;
const notPlace =
  /^\s+(?:Euros?|Dollars?|Franken|Pfund|Pesos?|Maximum|Max|Minimum|Budget|Total|Tausend|Oder|Bis|Aber|Mehr|Reais)\b/;

function withoutPostcodes({ text, folded }: Words): string {
  let visible = folded;
  for (const { 0: match, index } of text.matchAll(postcode)) {
    const end = index + match.length;
    if (!notPlace.test(text.slice(end)))
      visible = visible.slice(0, index) + " ".repeat(match.length) + visible.slice(end);
  }
  return visible;
}

const findMoneyAnswer: Find = (_question, words, lexicon, context) => {
  const visible = withoutPostcodes(words);
  const span = bestMoney(findMoney(visible, lexicon, context.currency), visible);
  return span ? placed(moneyValue(span, context.currency), span) : refused("no_amount");
};

const findDate: Find = (question, { folded }, lexicon, context) => {
  const dates: DateContext = {
    today: todayIn(context.timeZone, context.now),
    country: context.country,
    futureOnly: question.futureOnly,
    asked: true,
  };
  const span = bestDate(findDates(folded, lexicon, dates));
  return span ? placed(dateValue(span, dates), span) : refused("no_date");
};

const findNumber: Find = (_question, { folded }, lexicon, { language }) => {
  const foreign = language !== null && language !== lexicon.code;
  const span: FoundNumber | null = findNumberAnswer(folded, lexicon, foreign);
  if (!span) return refused("not_a_number");
  return { ok: true, value: { type: "number", number: span.number, max: span.max }, start: span.start, end: span.end };
};

const findChoice: Find = (question, { folded }, lexicon) => {
  const span = readChoice(folded, question.options, lexicon);
  return span
    ? { ok: true, value: { type: "choice", option: span.option }, start: span.start, end: span.end }
    : refused("not_an_option");
};

const findChoices: Find = (question, { folded }, lexicon) => {
  const options = readChoices(folded, question.options, lexicon);
  if (options.length === 0) return refused("not_an_option");
  return { ok: true, value: { type: "multiple_choice", options }, start: 0, end: folded.length };
};

/** A longer message says yes and no in its own language only: "ne" is German for no and half a French one. */
const foreignWordsMax = 3;

const findYesNo: Find = (question, { text, folded }, lexicon, { language }) => {
  const thing = readThing(folded, question.text);
  if (thing) return { ok: true, value: { type: "yes_no", yes: thing.yes }, start: thing.start, end: thing.end };
  const foreign = language !== null && lexicon.code !== language;
  const long = folded.trim().split(/\s+/).length > foreignWordsMax;
  if (foreign && long && detectLanguage(text)?.code !== lexicon.code) return refused("not_yes_or_no");
  const span = readYesNo(folded, lexicon);
  if (!span) return refused("not_yes_or_no");
  return { ok: true, value: { type: "yes_no", yes: span.yes }, start: span.start, end: span.end };
};

const finders = {
  text: findText,
  choice: findChoice,
  multiple_choice: findChoices,
  number: findNumber,
  money: findMoneyAnswer,
  date: findDate,
  email: findEmail,
  phone: findPhone,
  yes_no: findYesNo,
} as const satisfies Record<Question["type"], Find>;

/** Where more words that were understood mean a better reading: "no más de 800" says more than "800". */
const measured: readonly Question["type"][] = ["money", "number", "date"];

function isFinal({ reason }: InvalidValue): boolean {
  return reason === "date_in_past" || reason === "email_misspelt";
}

/** A later reading counts where the first one is none, or where it understands that one and more around it. */
function better(best: FoundValue, other: FoundValue): FoundValue {
  if (!best.ok) return other.ok || isFinal(other) ? other : best;
  const holds = other.ok && other.start <= best.start && other.end >= best.end;
  return holds && other.end - other.start > best.end - best.start ? other : best;
}

/** Nothing is left that another language could understand. */
function usesAll(folded: string, found: FoundValue): boolean {
  return found.ok && !/[\p{L}\p{N}]/u.test(folded.slice(0, found.start) + folded.slice(found.end));
}

function readValue(question: Question, nfcWords: string, context: ParseContext): FoundValue {
  const words = { text: nfcWords, folded: fold(nfcWords) };
  const spoken = detectLanguage(nfcWords);
  const language = spoken?.sure ? spoken.code : (context.language ?? spoken?.code ?? null);
  /** Words that are surely in one language say what they say in it. */
  const compares = !spoken?.sure && measured.includes(question.type);
  let best: FoundValue | null = null;
  for (const lexicon of lexiconsFor(language)) {
    if (best?.ok && (!compares || usesAll(words.folded, best))) break;
    const found = finders[question.type](question, words, takingBackIn(lexicon, language), { ...context, language });
    best = best === null ? found : better(best, found);
    if (!best.ok && isFinal(best)) break;
  }
  return best ?? refused("empty");
}

function keyOf({ futureOnly, type }: Question, words: string, context: ParseContext): string {
  const { language, country, currency, timeZone, now } = context;
  return [type, futureOnly, language, country, currency, timeZone, now.getTime(), words].join("\n");
}

const rememberedMax = 50;
const readMeasured = remembering(rememberedMax, keyOf, readValue);

/** Finds the value that answers the question, and where in the words it stands. */
export function findValue(question: Question, nfcWords: string, context: ParseContext): FoundValue {
  if (nfcWords.trim() === "") return refused("empty");
  return (measured.includes(question.type) ? readMeasured : readValue)(question, nfcWords, context);
}

/** Reads the customer's words as an answer to the question. */
export function parseValue(question: Question, words: string, context: ParseContext): ParsedValue {
  const found = findValue(question, words.normalize("NFC"), context);
  return found.ok ? { ok: true, value: found.value } : found;
}
