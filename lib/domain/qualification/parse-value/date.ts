import type { ParsedValue } from "../answer.ts";
import { inAnyLanguage } from "./all-languages.ts";
import { addMonths, dateParts, dayNumber, isoDay } from "./calendar.ts";
import { type DateContext, nearestYear } from "./date-context.ts";
import { type FoundDate, joinNeighbours } from "./date-neighbours.ts";
import { type DayRange, rangeOfPhrase } from "./date-phrase.ts";
import { rangeBetween } from "./date-range.ts";
import { blank, leftOf } from "./fold.ts";
import type { DatePhraseKind, Lexicon } from "./lexicon.ts";

/** A day or time frame that stands in a text. Days since 1970-01-01; null bound: open on that side. */
export interface DateSpan extends DayRange {
  start: number;
  end: number;
  asap: boolean;
  /** Says when relative to something ("by", "before"): a time frame even without a question about one. */
  bounded: boolean;
}

const monthFirstCountries: readonly string[] = ["US", "PH", "PR"];
const isoPattern = /\b(\d{4})-(\d{1,2})-(\d{1,2})(?:t[\d:.]+z?)?\b/g;
const numericPattern =
  /(?<![\d.,/-])(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}|\d{2}))?|([.-])(\d{1,2})\4(\d{4}|\d{2}))(?![\d/])/g;
const notDate = /[^\s<>]{1,64}@[^\s<>]+|https?:\/\/\S+|\+\d[\d ().-]{7,}/g;

const never: DayRange = { from: null, to: null };

function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function numericDay(match: RegExpExecArray, context: DateContext): number | null {
  const first = Number(match[1]);
  const second = Number(match[2] ?? match[5]);
  const written = match[3] ?? match[6];
  const monthFirst = monthFirstCountries.includes(context.country) ? second <= 31 && first <= 12 : second > 12;
  const [month, day] = monthFirst ? [first, second] : [second, first];
  return written === undefined ? nearestYear(month, day, context) : dayNumber(fullYear(written), month, day);
}

function at(match: RegExpExecArray, day: number | null, year: string | undefined): FoundDate[] {
  if (day === null) return [];
  const kind = { kind: "numeric", groups: { year }, asap: false, real: true, loose: false } as const;
  return [{ start: match.index, end: match.index + match[0].length, from: day, to: day, ...kind }];
}

/** As `matchAll`, which makes a copy of the pattern each time. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}

const onlyWhenAsked: readonly DatePhraseKind[] = ["day_only", "bare_count"];

function findAll(text: string, lexicon: Lexicon, context: DateContext): FoundDate[] {
  const found: FoundDate[] = [
    ...matchesOf(isoPattern, text).flatMap((m) => at(m, dayNumber(Number(m[1]), Number(m[2]), Number(m[3])), m[1])),
    ...matchesOf(numericPattern, text).flatMap((m) => at(m, numericDay(m, context), m[3] ?? m[6])),
  ];
  for (const phrase of lexicon.dates) {
    if (!context.asked && onlyWhenAsked.includes(phrase.kind)) continue;
    for (const match of matchesOf(phrase.pattern, text)) {
      const { kind } = phrase;
      const groups = match.groups ?? {};
      const range = rangeOfPhrase(kind, groups, lexicon, context);
      const end = match.index + match[0].length;
      // "31 April" names no day, and not the month either.
      const real = range !== null;
      const loose = onlyWhenAsked.includes(kind);
      found.push({ ...(range ?? never), start: match.index, end, asap: kind === "asap", kind, groups, real, loose });
    }
  }
  return joinNeighbours(withoutOverlaps(found), text, lexicon, context).filter((span) => span.real);
}

function overlaps(a: FoundDate, b: FoundDate): boolean {
  return a.end > b.start && a.start < b.end;
}

/** Where two readings share letters the longer one holds; a loose one only where it holds the whole of the other. */
function withoutOverlaps(found: readonly FoundDate[]): FoundDate[] {
  let kept: FoundDate[] = [];
  const longestFirst = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of longestFirst.filter((one) => !one.loose)) {
    if (!kept.some((other) => overlaps(span, other))) kept.push(span);
  }
  for (const span of longestFirst.filter((one) => one.loose)) {
    const rivals = kept.filter((other) => overlaps(span, other));
    const holdsAll = rivals.every(
      (other) =>
        !other.loose &&
        other.start >= span.start &&
        other.end <= span.end &&
        other.end - other.start < span.end - span.start,
    );
    if (holdsAll) kept = [...kept.filter((other) => !rivals.includes(other)), span];
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Where the parts of a time frame begin: by whole months where it is made of them, else by days. */
function partsOf(from: number, to: number, count: number): number[] {
  const months = Math.round((to - from + 1) / 30.4);
  const whole = dateParts(from).date === 1 && dateParts(to + 1).date === 1 && months % count === 0;
  const days = Math.floor((to - from + 1) / count);
  return Array.from({ length: count }, (_, index) =>
    whole ? addMonths(from, (index * months) / count) : from + index * days,
  );
}

/** "early December", "end of next month", "second half of 2027". */
function part(text: string, span: FoundDate, lexicon: Lexicon): FoundDate {
  const { from, to } = span;
  if (from === null || to === null || to - from < 6) return span;
  const left = leftOf(text, span.start);
  const [, second = from, third = to] = partsOf(from, to, 3);
  const [, half = from] = partsOf(from, to, 2);
  /** The days in the middle of a month overlap with its beginning: the 10th is both. */
  const isMonth = to - from < 31;
  const partOf = (pattern: RegExp, range: DayRange): FoundDate | null => {
    const match = pattern.exec(left);
    return match && { ...span, ...range, start: span.start - left.length + match.index };
  };
  return (
    partOf(lexicon.firstHalfBefore, { from, to: half - 1 }) ??
    partOf(lexicon.secondHalfBefore, { from: half, to }) ??
    partOf(lexicon.startBefore, { from, to: second - 1 }) ??
    partOf(lexicon.middleBefore, { from: isMonth ? second - 1 : second, to: third - 1 }) ??
    partOf(lexicon.endBefore, { from: third, to }) ??
    span
  );
}

/** "before Friday", "from May on": one side stays open. */
function bound(text: string, span: FoundDate, lexicon: Lexicon): DateSpan {
  const left = leftOf(text, span.start);
  const whole = { ...span, bounded: true };
  const start = (pattern: RegExp) => span.start - left.length + (pattern.exec(left)?.index ?? left.length);
  if (span.asap) return whole;
  const manyDays = /\d\s*(?:-|to|al?|y|and|hasta|until)/.test(text.slice(span.start, span.end));
  if (manyDays && span.from !== span.to) return whole;
  if (lexicon.fromBefore.test(left)) return { ...whole, start: start(lexicon.fromBefore), to: null };
  if (lexicon.beforeBefore.test(left) && span.from !== null) {
    return { ...whole, start: start(lexicon.beforeBefore), from: null, to: span.from - 1 };
  }
  if (lexicon.afterBefore.test(left) && span.to !== null) {
    return { ...whole, start: start(lexicon.afterBefore), from: span.to + 1, to: null };
  }
  if (lexicon.byBefore.test(left)) return { ...whole, start: start(lexicon.byBefore), from: null };
  return { ...span, bounded: false };
}

/** All days and time frames of a folded text, from left to right. */
export function findDates(text: string, lexicon: Lexicon, context: DateContext): DateSpan[] {
  const visible = blank(blank(text, notDate), inAnyLanguage("notDates"));
  const found = findAll(visible, lexicon, context).map((span) => part(visible, span, lexicon));
  const spans: DateSpan[] = [];
  for (let index = 0; index < found.length; index++) {
    const span = found[index];
    if (!span) continue;
    const range = rangeBetween(visible, span, found[index + 1], lexicon);
    if (range) index++;
    spans.push(range ? { ...range, bounded: true } : bound(visible, span, lexicon));
  }
  return spans;
}

/** The frame that answers a question: a day before "as soon as possible" before "any time". */
export function bestDate(spans: readonly DateSpan[]): DateSpan | null {
  return spans.find((s) => s.from !== null || s.to !== null) ?? spans.find((s) => s.asap) ?? spans[0] ?? null;
}

export function dateValue(span: DateSpan, context: DateContext): ParsedValue {
  const last = span.to ?? span.from;
  const openEnd = span.to === null && span.from !== null;
  if (context.futureOnly && last !== null && !openEnd && last < context.today)
    return { ok: false, reason: "date_in_past" };
  const iso = (day: number | null) => (day === null ? null : isoDay(day));
  return { ok: true, value: { type: "date", from: iso(span.from), to: iso(span.to), asap: span.asap } };
}
