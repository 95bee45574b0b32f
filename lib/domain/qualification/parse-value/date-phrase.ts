import { addMonths, dateParts, dayNumber, mondayOf, monthRange, weekdayOf } from "./calendar.ts";
import { type DateContext, nearestYear } from "./date-context.ts";
import { holidayOf } from "./holiday.ts";
import type { DatePhraseKind, DayUnit, Lexicon } from "./lexicon.ts";
import { seasonOf, seasonsAround } from "./season.ts";

export interface DayRange {
  from: number | null;
  to: number | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

function single(day: number): DayRange {
  return { from: day, to: day };
}

function week(monday: number): DayRange {
  return { from: monday, to: monday + 6 };
}

function year(of: number): DayRange {
  return { from: monthRange(of, 1).from, to: monthRange(of, 12).to };
}

/** Saturdays and Sundays do not count. */
function afterWorkdays(day: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    if (weekdayOf(at) % 6 !== 0) left--;
  }
  return at;
}

function shift(day: number, count: number, unit: DayUnit): number {
  switch (unit) {
    case "hour":
      return day + Math.floor(count / 24);
    case "day":
      return day + count;
    case "workday":
      return afterWorkdays(day, count);
    case "week":
      return day + 7 * count;
    case "fortnight":
      return day + 14 * count;
    case "month":
      return addMonths(day, count);
    case "quarter":
      return addMonths(day, 3 * count);
    case "year":
      return addMonths(day, 12 * count);
  }
}

function countOf(word: string | undefined, lexicon: Lexicon): number | null {
  if (word === undefined) return null;
  if (word === "") return 1;
  if (/^\d+$/.test(word)) return Number(word);
  return lexicon.counts[word] ?? lexicon.compound?.(word) ?? null;
}

/** "in the next weeks". */
const few = 3;

function counted(groups: Groups, lexicon: Lexicon, today: number): { first: number; second: number } | null {
  const unit = lexicon.units[groups.unit ?? ""];
  const n = groups.n === undefined ? few : countOf(groups.n, lexicon);
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

/** 3, or "first" in the words of the language. */
function dayNamed(word: string | undefined, lexicon: Lexicon): number {
  return Number(lexicon.ordinals[word ?? ""] ?? word);
}

/** "the 15th": of this month, or of the one before or after it. */
function dayOnly(groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const now = dateParts(context.today);
  const day = dayNamed(groups.day, lexicon);
  const near = [now.month, now.month + 1, now.month + 2, now.month - 1]
    .map((month) => dateParts(monthRange(now.year, month).from))
    .map(({ year, month }) => dayNumber(year, month, day))
    .filter((found) => found !== null);
  const pick = context.futureOnly ? near.find((found) => found >= context.today) : near[0];
  return pick === undefined ? null : single(pick);
}

function dayOfMonth(groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const month = lexicon.months[groups.month ?? ""];
  const first = dayNamed(groups.day, lexicon);
  if (month === undefined) return null;
  const last = groups.day2 === undefined ? first : dayNamed(groups.day2, lexicon);
  const written = groups.year === undefined ? null : Number(groups.year);
  const from = written === null ? nearestYear(month, first, context) : dayNumber(written, month, first);
  if (from === null || last < first) return null;
  const to = dayNumber(dateParts(from).year, month, last);
  return to === null ? null : { from, to };
}

function month(groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const named = lexicon.months[groups.month ?? ""];
  if (named === undefined) return null;
  const now = dateParts(context.today);
  const closest =
    context.futureOnly || Math.abs(named - now.month) <= 6 ? now.year : now.year + (named < now.month ? 1 : -1);
  const ahead = context.futureOnly && named < now.month ? now.year + 1 : closest;
  return monthRange(groups.year === undefined ? ahead : Number(groups.year), named);
}

/** The first week is the first seven days, the last one the last seven. */
function weekOfMonth(groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const { from = null, to = null } = month(groups, lexicon, context) ?? {};
  const nth = dayNamed(groups.nth, lexicon);
  if (from === null || to === null) return null;
  if (!(nth >= 1 && nth <= 4)) return { from: to - 6, to };
  return { from: from + 7 * (nth - 1), to: from + 7 * nth - 1 };
}

function nearest(ranges: readonly { from: number; to: number }[], today: number): DayRange | null {
  const away = ({ from, to }: { from: number; to: number }) => Math.max(from - today, today - to, 0);
  return [...ranges].sort((a, b) => away(a) - away(b))[0] ?? null;
}

function seasonPhrase(kind: DatePhraseKind, groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const season = lexicon.seasons[groups.season ?? ""];
  const { today, country, futureOnly } = context;
  if (season === undefined) return null;
  if (groups.year !== undefined) return seasonOf(season, Number(groups.year), country);
  const around = seasonsAround(season, today, country);
  if (kind === "next_season") return around.find(({ from }) => from > today) ?? null;
  if (kind === "last_season") return around.findLast(({ to }) => to < today) ?? null;
  if (!futureOnly) return nearest(around, today);
  const coming = around.find(({ to }) => to >= today);
  return coming ? { from: Math.max(coming.from, today), to: coming.to } : null;
}

function quarterRange(of: number, quarter: number): { from: number; to: number } {
  const first = (quarter - 1) * 3 + 1;
  return { from: monthRange(of, first).from, to: monthRange(of, first + 2).to };
}

function quarterPhrase(kind: DatePhraseKind, groups: Groups, lexicon: Lexicon, context: DateContext): DayRange | null {
  const now = dateParts(context.today);
  const current = Math.ceil(now.month / 3);
  if (kind === "this_quarter") return { ...quarterRange(now.year, current), from: context.today };
  if (kind === "next_quarter") return quarterRange(now.year, current + 1);
  const quarter = dayNamed(groups.q, lexicon);
  if (!(quarter >= 1 && quarter <= 4)) return null;
  if (groups.year !== undefined) return quarterRange(Number(groups.year), quarter);
  const years = [now.year - 1, now.year, now.year + 1].map((of) => quarterRange(of, quarter));
  return context.futureOnly ? (years.find(({ to }) => to >= context.today) ?? null) : nearest(years, context.today);
}

function holidayPhrase(groups: Groups, lexicon: Lexicon, { today, futureOnly }: DateContext): DayRange | null {
  const holiday = lexicon.holidays[groups.holiday ?? ""];
  if (holiday === undefined) return null;
  if (groups.year !== undefined) return single(holidayOf(holiday, Number(groups.year)));
  const now = dateParts(today).year;
  const days = [now - 1, now, now + 1].map((of) => holidayOf(holiday, of));
  const next = days.find((day) => day >= today);
  return futureOnly
    ? next === undefined
      ? null
      : single(next)
    : nearest(
        days.map((d) => ({ from: d, to: d })),
        today,
      );
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
    case "week_after_next":
      return week(monday + 14);
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
    case "bare_count":
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
    case "count_after_weekday": {
      const day = weekdayAfter(groups, lexicon, today, "weekday")?.from ?? null;
      const days = day === null ? null : counted(groups, lexicon, day);
      return days && single(days.first);
    }
    case "weekday":
    case "this_weekday":
    case "next_weekday":
      return weekdayAfter(groups, lexicon, today, kind);
    case "day_of_month":
      return dayOfMonth(groups, lexicon, context);
    case "day_only":
      return dayOnly(groups, lexicon, context);
    case "month":
      return month(groups, lexicon, context);
    case "week_of_month":
      return weekOfMonth(groups, lexicon, context);
    case "season":
    case "next_season":
    case "last_season":
      return seasonPhrase(kind, groups, lexicon, context);
    case "quarter":
    case "this_quarter":
    case "next_quarter":
      return quarterPhrase(kind, groups, lexicon, context);
    case "holiday":
      return holidayPhrase(groups, lexicon, context);
    case "half_year":
      return single(addMonths(today, 6));
    case "year":
      return year(Number(groups.year));
    default:
      return calendarUnit(kind, today);
  }
}
