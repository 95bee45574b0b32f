import { remembering } from "./remembering.ts";

/** Days are whole numbers since 1970-01-01, so that arithmetic needs no time zone. */
const dayMs = 86_400_000;

/** Null where the calendar has no such day (31 April). */
export function dayNumber(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.getTime() / dayMs : null;
}

export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function dateParts(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * dayMs);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The Monday of the week that the day is in. */
export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** Month 13 is January of the next year. */
export function monthRange(year: number, month: number): { from: number; to: number } {
  return { from: Date.UTC(year, month - 1, 1) / dayMs, to: Date.UTC(year, month, 0) / dayMs };
}

/** The same date some months later; the last day where that month is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = dateParts(day);
  const target = monthRange(year, month + months);
  return Math.min(target.from + date - 1, target.to);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, made);
  return made;
}

/** Days begin at whole quarters of an hour everywhere. */
const dayBeginsMs = 900_000;

/** Today where the business is. An unknown time zone counts as UTC. */
export const todayIn = remembering(
  20,
  (timeZone: string, now: Date) => `${timeZone} ${Math.floor(now.getTime() / dayBeginsMs)}`,
  readToday,
);

function readToday(timeZone: string, now: Date): number {
  try {
    const [year, month, day] = formatOf(timeZone).format(now).split("-").map(Number);
    return dayNumber(year ?? 1970, month ?? 1, day ?? 1) ?? 0;
  } catch {
    return Math.floor(now.getTime() / dayMs);
  }
}
