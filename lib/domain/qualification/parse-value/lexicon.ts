/** What a pattern of `Lexicon.dates` says. The arithmetic is the same in every language. */
export type DatePhraseKind =
  | "asap"
  | "any_time"
  | "today"
  | "tomorrow"
  | "after_tomorrow"
  | "yesterday"
  | "this_week"
  | "next_week"
  | "last_week"
  | "weekend"
  | "next_weekend"
  | "this_month"
  | "next_month"
  | "last_month"
  | "this_year"
  | "next_year"
  | "last_year"
  | "end_of_week"
  | "end_of_month"
  | "end_of_year"
  /** Groups n, n2 (optional) and unit. */
  | "in_count"
  | "within_count"
  | "ago_count"
  /** Group weekday. */
  | "weekday"
  | "this_weekday"
  | "next_weekday"
  /** Groups day, day2 (optional), month, year (optional). */
  | "day_of_month"
  /** Groups month, year (optional). */
  | "month"
  | "month_start"
  | "month_middle"
  | "month_end"
  /** Group year. */
  | "year";

export interface DatePhrase {
  kind: DatePhraseKind;
  pattern: RegExp;
}

export type DayUnit = "day" | "week" | "fortnight" | "month" | "year";

/**
 * Everything that reading values needs to know about a language. All words and patterns are folded: lower case, no
 * accents. Another language is another file of this shape.
 */
export interface Lexicon {
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
  /** Starts right after an amount. */
  atMostAfter: RegExp;
  atLeastAfter: RegExp;
  /** The whole text between two ends of a range. */
  rangeJoin: RegExp;
  /** The joiner that makes a range only after "between". */
  betweenJoin: RegExp;
  /** What follows a number that is no amount of money ("weeks", "rooms"). */
  otherUnitAfter: RegExp;
  currencies: Readonly<Record<string, string>>;
  pesos: readonly string[];
  dates: readonly DatePhrase[];
  units: Readonly<Record<string, DayUnit>>;
  counts: Readonly<Record<string, number>>;
  weekdays: Readonly<Record<string, number>>;
  months: Readonly<Record<string, number>>;
  /** Ends right before a date. */
  byBefore: RegExp;
  beforeBefore: RegExp;
  afterBefore: RegExp;
  fromBefore: RegExp;
  yes: RegExp;
  no: RegExp;
  /** Read first: "no problem" says yes. */
  yesDespiteNo: RegExp;
  ordinals: Readonly<Record<string, number>>;
  lastOne: RegExp;
  all: RegExp;
  listJoin: RegExp;
  atSign: RegExp;
  dot: RegExp;
}

/** One alternative out of many words, longest first so that the longest wins. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
