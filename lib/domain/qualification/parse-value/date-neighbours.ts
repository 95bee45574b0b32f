import { dateParts, dayNumber, weekdayOf } from "./calendar.ts";
import { type DateContext, nearestYear } from "./date-context.ts";
import { type DayRange, type Groups, rangeOfPhrase } from "./date-phrase.ts";
import { leftOf, rightOf } from "./fold.ts";
import type { DatePhraseKind, Lexicon } from "./lexicon.ts";

/** A phrase that was found. `numeric`: a day in digits. */
export interface FoundDate extends DayRange {
  start: number;
  end: number;
  asap: boolean;
  kind: DatePhraseKind | "numeric";
  groups: Groups;
  /** False: reads like a day that the calendar does not have. */
  real: boolean;
  /** Gives way to any other reading of the same words. */
  loose: boolean;
}

type Kinds = readonly FoundDate["kind"][];
const wholeYears: Kinds = ["this_year", "next_year", "last_year"];
/** What may stand without a year. */
export const withoutYear: Kinds = ["numeric", "day_of_month", "month", "week_of_month", "season", "quarter", "holiday"];
const weekdays: Kinds = ["weekday", "this_weekday", "next_weekday"];
const singleDays: Kinds = ["numeric", "day_of_month", "day_only"];

/** Small words between the parts of one date: "Samstag, den 12. Juni", "el 12 de junio del año que viene". */
const betweenParts =
  /^[\s,(]*(?:(?:the|of|in|on|around|about|el|la|del?|en|dia|hacia|o|a|do|da|no|na|em|por volta de|le|au|vers|l'|der|den|dem|des|im|am|gegen)[\s,]+){0,2}(?:l')?$/;

export function namesYear({ groups }: FoundDate): boolean {
  return groups.year !== undefined;
}

/** "12 June" in "12 June next year". */
function inYear(date: FoundDate, whole: FoundDate, lexicon: Lexicon, context: DateContext): DayRange | null {
  if (whole.from === null || date.from === null) return null;
  const { year } = dateParts(whole.from);
  if (date.kind !== "numeric") return rangeOfPhrase(date.kind, { ...date.groups, year: `${year}` }, lexicon, context);
  const { month, date: day } = dateParts(date.from);
  const at = dayNumber(year, month, day);
  return at === null ? null : { from: at, to: at };
}

const monthsAhead = 4;

/** The day that a number means on that weekday: "Saturday the 12th". */
function nextSuch(weekday: number, day: number, { today }: DateContext): number | null {
  const { year, month } = dateParts(today);
  const days = Array.from({ length: monthsAhead }, (_, ahead) => {
    const of = month - 1 + ahead;
    return dayNumber(year + Math.floor(of / 12), (of % 12) + 1, day);
  });
  return days.find((at) => at !== null && at >= today && weekdayOf(at) === weekday) ?? null;
}

/** The day that a date and its weekday agree on; null where they do not: then nobody knows which of them is meant. */
function onWeekday(weekday: number, date: FoundDate, context: DateContext): DayRange | null {
  if (date.from === null || date.to === null) return null;
  if (weekdayOf(date.from) === weekday) return { from: date.from, to: date.to };
  if (namesYear(date)) return null;
  const { month, date: day } = dateParts(date.from);
  const at = date.kind === "day_only" ? nextSuch(weekday, day, context) : nearestYear(month, day, context, weekday);
  return at === null ? null : { from: at, to: at + date.to - date.from };
}

function joined(first: FoundDate, second: FoundDate, date: FoundDate, range: DayRange | null): FoundDate {
  const { from, to } = range ?? { from: null, to: null };
  return { ...date, start: first.start, end: second.end, from, to, real: range !== null };
}

interface Reading {
  text: string;
  lexicon: Lexicon;
  context: DateContext;
}

function joinYear(first: FoundDate, second: FoundDate, { lexicon, context }: Reading): FoundDate | null {
  const [whole, date] = wholeYears.includes(first.kind) ? [first, second] : [second, first];
  if (!wholeYears.includes(whole.kind) || !withoutYear.includes(date.kind) || namesYear(date)) return null;
  const year = whole.from === null ? undefined : `${dateParts(whole.from).year}`;
  const found = joined(first, second, date, inYear(date, whole, lexicon, context));
  return { ...found, groups: { ...date.groups, year } };
}

function joinWeekday(first: FoundDate, second: FoundDate, { context }: Reading): FoundDate | null {
  const [weekday, date] = weekdays.includes(first.kind) ? [first, second] : [second, first];
  if (!weekdays.includes(weekday.kind) || weekday.from === null || !singleDays.includes(date.kind)) return null;
  return joined(first, second, date, onWeekday(weekdayOf(weekday.from), date, context));
}

const lastWords = /(?<!\p{L})(?:last|ultim[oa]|derni(?:er|ere)|letzte[nrs]?)\s+$/u;

const saturday = 6;

/** "the second Saturday in June", "the last weekend of May"; without a "second" any of them, which is the month. */
function joinMonth(first: FoundDate, second: FoundDate, { text, lexicon }: Reading): FoundDate | null {
  if ((first.kind !== "weekday" && first.kind !== "weekend") || second.kind !== "month") return null;
  if (first.from === null || second.from === null || second.to === null) return null;
  const left = leftOf(text, first.start);
  const nth = lastWords.test(left) ? 0 : lexicon.ordinals[/(\S+)\s+$/.exec(left)?.[1] ?? ""];
  if (nth === undefined) return joined(first, second, second, { from: second.from, to: second.to });
  const isWeekend = first.kind === "weekend";
  const weekday = isWeekend ? saturday : weekdayOf(first.from);
  const earliest = second.from + ((weekday - weekdayOf(second.from) + 7) % 7);
  const latest = second.to - ((weekdayOf(second.to) - weekday + 7) % 7);
  const day = nth === 0 ? latest : earliest + 7 * (nth - 1);
  return joined(first, second, second, day > second.to ? null : { from: day, to: isWeekend ? day + 1 : day });
}

function joinPairs(
  found: readonly FoundDate[],
  reading: Reading,
  join: (first: FoundDate, second: FoundDate, reading: Reading) => FoundDate | null,
): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const date of found) {
    const before = kept.at(-1);
    const beside = before !== undefined && betweenParts.test(reading.text.slice(before.end, date.start));
    const both = beside ? join(before, date, reading) : null;
    if (both) kept[kept.length - 1] = both;
    else kept.push(date);
  }
  return kept;
}

const bareDay = /^,?\s+(\d{1,2})\b\.?(?=\s*(?:[,;!?]|\.(?!\d)|$))/;

/** "Saturday 12" at the end of a clause. */
function withBareDay(date: FoundDate, { text, context }: Reading): FoundDate {
  const match = weekdays.includes(date.kind) && context.asked ? bareDay.exec(rightOf(text, date.end)) : null;
  if (!match || date.from === null) return date;
  const at = nextSuch(weekdayOf(date.from), Number(match[1]), context);
  return { ...date, end: date.end + match[0].length, from: at, to: at, real: at !== null };
}

/** Parts of one date become one: "Saturday 12 June next year" is a day, and neither a Saturday nor a year. */
export function joinNeighbours(
  found: readonly FoundDate[],
  text: string,
  lexicon: Lexicon,
  context: DateContext,
): FoundDate[] {
  const reading = { text, lexicon, context };
  const dated = joinPairs(joinPairs(found, reading, joinYear), reading, joinMonth);
  const days = joinPairs(dated, reading, joinWeekday);
  return days.map((date) => withBareDay(date, reading));
}
