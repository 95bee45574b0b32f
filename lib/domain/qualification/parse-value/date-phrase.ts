import { addMonths, dateParts, dayNumber, mondayOf, monthRange, weekdayOf } from "./calendar.ts";
import { type DateContext, nearestYear } from "./date-context.ts";
import type { DatePhraseKind, DayUnit, Lexicon } from "./lexicon.ts";

export interface DayRange {
  from: number | null;
  to: number | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function single(day: number): DayRange {
  return { from: day, to: day };
}

function week(monday: number): DayRange {
  return { from: monday, to: monday + 6 };
}

function year(of: number): DayRange {
  return { from: monthRange(of, 1).from, to: monthRange(of, 12).to };
}

function shift(day: number, count: number, unit: DayUnit): number {
  switch (unit) {
    case "day":
      return day + count;
    case "week":
      return day + 7 * count;
    case "fortnight":
      return day + 14 * count;
    case "month":
      return addMonths(day, count);
    case "year":
      return addMonths(day, 12 * count);
  }
}

function countOf(word: string | undefined, lexicon: Lexicon): number | null {
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  return lexicon.counts[word] ?? null;
}

function counted(groups: Groups, lexicon: Lexicon, today: number): { first: number; second: number } | null {
  const unit = lexicon.units[groups.unit ?? ""];
  const n = countOf(groups.n, lexicon);
  if (unit === undefined || n === null) return null;
  const n2 = countOf(groups.n2, lexicon) ?? n;
  return { first: shift(today, n, unit), second: shift(today, n2, unit) };
}

function ago(groups: Groups, lexicon: Lexicon, today: number): DayRange | null {
  const unit = lexicon.units[groups.unit ?? ""];
  const n = countOf(groups.n, lexicon);
  return unit === undefined || n === null ? null : single(shift(today, -n, unit));
}

/** The next such day after today; `this` also means today. */
function weekdayAfter(groups: Groups, lexicon: Lexicon, today: number, kind: DatePhraseKind): DayRange | null {
  const weekday = lexicon.weekdays[groups.weekday ?? ""];
  if (weekday === undefined) return null;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (kind === "this_weekday") return single(today + ahead);
  if (kind === "weekday") return single(today + (ahead === 0 ? 7 : ahead));
  return single(mondayOf(today) + 7 + ((weekday + 6) % 7));
}

function dayOfMonth(groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const month = lexicon.months[groups.month ?? ""];
  const first = Number(groups.day);
  if (month === undefined) return null;
  const last = groups.day2 === undefined ? first : Number(groups.day2);
  const written = groups.year === undefined ? null : Number(groups.year);
  const from = written === null ? nearestYear(month, first, context) : dayNumber(written, month, first);
  if (from === null || last < first) return null;
  const to = dayNumber(dateParts(from).year, month, last);
  return to === null ? null : { from, to };
}

function monthPart(kind: DatePhraseKind, groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const month = lexicon.months[groups.month ?? ""];
  if (month === undefined) return null;
  const now = dateParts(context.today);
  const closest =
    context.futureOnly || Math.abs(month - now.month) <= 6 ? now.year : now.year + (month < now.month ? 1 : -1);
  const ahead = context.futureOnly && month < now.month ? now.year + 1 : closest;
  const { from, to } = monthRange(groups.year === undefined ? ahead : Number(groups.year), month);
  if (kind === "month_start") return { from, to: from + 9 };
  if (kind === "month_middle") return { from: from + 9, to: from + 19 };
  return kind === "month_end" ? { from: from + 20, to } : { from, to };
}

function calendarUnit(kind: DatePhraseKind, today: number): DayRange | null {
  const monday = mondayOf(today);
  const now = dateParts(today);
  switch (kind) {
    case "this_week":
      return { from: today, to: monday + 6 };
    case "next_week":
      return week(monday + 7);
    case "last_week":
      return week(monday - 7);
    case "weekend":
      return { from: Math.max(today, monday + 5), to: monday + 6 };
    case "next_weekend":
      return { from: monday + 12, to: monday + 13 };
    case "this_month":
      return { from: today, to: monthRange(now.year, now.month).to };
    case "next_month":
      return monthRange(now.year, now.month + 1);
    case "last_month":
      return monthRange(now.year, now.month - 1);
    case "this_year":
      return { from: today, to: year(now.year).to };
    case "next_year":
      return year(now.year + 1);
    case "last_year":
      return year(now.year - 1);
    case "end_of_week":
      return single(Math.max(today, monday + 4));
    case "end_of_month":
      return single(monthRange(now.year, now.month).to);
    case "end_of_year":
      return single(monthRange(now.year, 12).to);
    default:
      return null;
  }
}

/** The days that a phrase of a lexicon means, seen from today. Null where it names no real day. */
export function rangeOfPhrase(
  kind: DatePhraseKind,
  groups: Groups,
  lexicon: Lexicon,
  context: DateContext,
): DayRange | null {
  const { today } = context;
  switch (kind) {
    case "asap":
    case "any_time":
      return { from: null, to: null };
    case "today":
      return single(today);
    case "tomorrow":
      return single(today + 1);
    case "after_tomorrow":
      return single(today + 2);
    case "yesterday":
      return single(today - 1);
    case "in_count": {
      const days = counted(groups, lexicon, today);
      return days && { from: days.first, to: days.second };
    }
    case "within_count": {
      const days = counted(groups, lexicon, today);
      return days && { from: today, to: days.second };
    }
    case "ago_count":
      return ago(groups, lexicon, today);
    case "weekday":
    case "this_weekday":
    case "next_weekday":
      return weekdayAfter(groups, lexicon, today, kind);
    case "day_of_month":
      return dayOfMonth(groups, lexicon, context);
    case "month":
    case "month_start":
    case "month_middle":
    case "month_end":
      return monthPart(kind, groups, lexicon, context);
    case "year":
      return year(Number(groups.year));
    default:
      return calendarUnit(kind, today);
  }
}
