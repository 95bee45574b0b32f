import type { Season } from "./season.ts";

/** What a pattern of `Lexicon.dates` says. The arithmetic is the same in every language. */
export const datePhraseKinds = [
  "asap",
  "any_time",
  "today",
  "tomorrow",
  "after_tomorrow",
  "yesterday",
  "this_week",
  "next_week",
  "last_week",
  "week_after_next",
  "weekend",
  "next_weekend",
  "this_month",
  "next_month",
  "last_month",
  "this_year",
  "next_year",
  "last_year",
  "end_of_week",
  "end_of_month",
  "end_of_year",
  /** Groups n, n2 (optional) and unit. */
  "in_count",
  /** `n` left out: a few. */
  "within_count",
  "ago_count",
  /** Group weekday. */
  "weekday",
  "this_weekday",
  "next_weekday",
  /** Groups n, unit and weekday: "a week from Monday". */
  "count_after_weekday",
  /** Groups day, day2 (optional), month, year (optional). */
  "day_of_month",
  /** Groups month, year (optional). */
  "month",
  /** Groups nth, month, year (optional). */
  "week_of_month",
  /** Group year. */
  "year",
  /** Group season, and year (optional). */
  "season",
  "next_season",
  "last_season",
  /** Group q, and year (optional). */
  "quarter",
  "this_quarter",
  "next_quarter",
  "half_year",
  /** Group holiday, and year (optional). */
  "holiday",
  /** Group day: a day of this month or the next. Only in answers to a question about a date. */
  "day_only",
  /** As `in_count`. Only in answers to a question about a date: "three weeks" may be a duration. */
  "bare_count",
] as const;
export type DatePhraseKind = (typeof datePhraseKinds)[number];

export interface DatePhrase {
  kind: DatePhraseKind;
  pattern: RegExp;
}

export type DayUnit = "hour" | "day" | "workday" | "week" | "fortnight" | "month" | "quarter" | "year";

/** Days of the calendar that people count from. `easter` moves; the others are month and day. */
export type Holiday = "christmas" | "new_year" | "easter";

/** How a language speaks of days and time frames. */
export interface DateLexicon {
  dates: readonly DatePhrase[];
  units: Readonly<Record<string, DayUnit>>;
  counts: Readonly<Record<string, number>>;
  weekdays: Readonly<Record<string, number>>;
  months: Readonly<Record<string, number>>;
  seasons: Readonly<Record<string, Season>>;
  holidays: Readonly<Record<string, Holiday>>;
  /** Looks like a date and is none ("30 years old", "for two weeks"). */
  notDates: RegExp;
  /** Ends right before a week, month, season, quarter or year: its first, middle or last part, or a half of it. */
  startBefore: RegExp;
  middleBefore: RegExp;
  endBefore: RegExp;
  firstHalfBefore: RegExp;
  secondHalfBefore: RegExp;
  /** Ends right before a date. */
  byBefore: RegExp;
  beforeBefore: RegExp;
  afterBefore: RegExp;
  fromBefore: RegExp;
}

/**
 * Everything that reading values needs to know about a language. All words and patterns are folded: lower case, no
 * accents. Another language is another file of this shape.
 */
export interface Lexicon extends DateLexicon {
  code: string;
  numbers: Readonly<Record<string, number>>;
  /** Number words that are also everyday words ("one", "una"): count only where nothing better stands. */
  weakNumbers: readonly string[];
  /** "hundred": multiplies what stands before it, below the thousands. */
  hundreds: readonly string[];
  /** Whether such a word alone is one hundred ("cent", "hundert"). */
  bareHundred: boolean;
  /** Multipliers that alone are one thousand ("mil"). */
  bareThousand: readonly string[];
  /** Numbers written in one word ("funfundzwanzig"), where the language has them. Null: no number. */
  compound?: (word: string) => number | null;
  /** Counts from 60 and 80 on to 79 and 99 ("soixante-dix", "quatre-vingt-onze"). */
  vigesimal: boolean;
  multipliers: Readonly<Record<string, number>>;
  /** "a" thousand. */
  articles: readonly string[];
  /** Words that fill in "a couple of thousand". */
  fillers: readonly string[];
  joiner: string;
  /**
   * Where the joiner stands: between tens and units ("treinta y cinco"), after hundreds ("two hundred and five"), or at
   * each step ("dois mil e quinhentos", "trinta e cinco").
   */
  joinsAfter: "tens" | "hundreds" | "all";
  /** After a number: "and a half". */
  andAHalf: RegExp;
  half: readonly string[];
  /** Ends right before an amount. */
  atMostBefore: RegExp;
  atLeastBefore: RegExp;
  betweenBefore: RegExp;
  negatedBefore: RegExp;
  /** Starts right after a number or an option that is not meant: "vender no, comprar". */
  negatedAfter: RegExp;
  /** Ends right before an option that a "not" some words before makes doubtful. */
  notFarBefore: RegExp;
  /** Ends right before a number, or starts right after it, that was true once: "we were 60 last time". */
  pastBefore: RegExp;
  pastAfter: RegExp;
  /** Starts right after an amount. */
  atMostAfter: RegExp;
  atLeastAfter: RegExp;
  /** Starts right after an amount: "a month". */
  periodAfter: RegExp;
  /** The whole text between two ends of a range. */
  rangeJoin: RegExp;
  /** The joiner that makes a range only after "between". */
  betweenJoin: RegExp;
  /** The whole text between an amount and what it may become: "2,000, perhaps 2,500". */
  stretchJoin: RegExp;
  /** Starts right after such a second amount: "2,000, 2,500 at a push". */
  stretchAfter: RegExp;
  /** What follows a number that is no amount of money ("weeks", "rooms"). */
  otherUnitAfter: RegExp;
  /** Phrases with numbers in them that say no number ("thanks a million"). */
  notNumbers: RegExp;
  currencies: Readonly<Record<string, string>>;
  pesos: readonly string[];
  yes: RegExp;
  no: RegExp;
  /** Read first: "no problem" says yes. */
  yesDespiteNo: RegExp;
  /** Neither yes nor no ("I don't know"). Counts for nothing beside a clear word. */
  unsure: RegExp;
  ordinals: Readonly<Record<string, number>>;
  lastOne: RegExp;
  all: RegExp;
  listJoin: RegExp;
  atSign: RegExp;
  dot: RegExp;
}

/** Words after which a "not" reaches no further. */
const link =
  "only|just|solo|so|apenas|seulement|nur|and|but|because|y|pero|porque|mas|e|et|mais|car|und|aber|sondern|sino|weil";

/** One to five words between a "not" and the end. */
export function notFarBefore(nots: string): RegExp {
  const word = `(?:,(?= (?:dass|that|que|ob) ))? (?!(?:${link}) )[\\p{L}']+`;
  return new RegExp(`(?<!\\p{L})(?:${nots})(?:${word}){1,5} $`, "u");
}

/** A year that is all that is said, or two of them: "2027", "2027 - 2028". */
export const yearAlone: readonly string[] = [
  String.raw`^\s*(?<year>20\d\d)\s*$`,
  String.raw`^\s*(?<year>20\d\d)(?=\s*-\s*20\d\d\s*$)`,
  String.raw`(?<=^\s*20\d\d\s*-\s*)(?<year>20\d\d)\s*$`,
];

/** One alternative out of many words, longest first so that the longest wins. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

/**
 * Words that count up: each is worth `step` more than the one before. "/" stands between spellings of the same:
 * `series(20, 10, "veinte treinta")`.
 */
export function series(first: number, step: number, words: string): Readonly<Record<string, number>> {
  const entries = words
    .split(" ")
    .flatMap((same, index) => same.split("/").map((word) => [word, first + index * step]));
  return Object.fromEntries(entries);
}

/** Many words of the same meaning: `eachOf("day", "dia dias")`. */
export function eachOf<Meaning>(meaning: Meaning, words: string): Readonly<Record<string, Meaning>> {
  return Object.fromEntries(words.split(" ").map((word) => [word, meaning]));
}

/** Patterns of dates by what they say, written as sources of regular expressions. */
export function datePhrases(sources: Partial<Record<DatePhraseKind, readonly string[]>>): DatePhrase[] {
  return datePhraseKinds.flatMap((kind) =>
    (sources[kind] ?? []).map((source) => ({ kind, pattern: new RegExp(source, "g") })),
  );
}
