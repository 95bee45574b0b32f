import { dayNumber, isoDay, weekdayOf } from "./calendar.ts";

/** What reading a date depends on beside the words. `today` in days since 1970-01-01. */
export interface DateContext {
  today: number;
  country: string;
  futureOnly: boolean;
  /** Whether the words answer a question about a date: then "the 15th" and "three weeks" are dates too. */
  asked: boolean;
}

/** A day without a year: the next one where only the future makes sense, else the nearest. `weekday`: that it must be on. */
export function nearestYear(month: number, day: number, context: DateContext, weekday?: number): number | null {
  const year = Number(isoDay(context.today).slice(0, 4));
  const options = [year - 1, year, year + 1].map((y) => dayNumber(y, month, day)).filter((d) => d !== null);
  const allowed = options.filter(
    (d) => (!context.futureOnly || d >= context.today) && (weekday === undefined || weekdayOf(d) === weekday),
  );
  allowed.sort((a, b) => Math.abs(a - context.today) - Math.abs(b - context.today));
  return allowed[0] ?? null;
}
