import { monthRange } from "./calendar.ts";
import type { Holiday } from "./lexicon.ts";

/** Days after 21 March on which Easter falls in the Gregorian calendar. Source: the computus of Butcher and Meeus. */
function easterAfterMarch(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  return moon + sunday - 7 * late + 1;
}

/** The day of a holiday in a year, in days since 1970-01-01. New Year is the first day of that year. */
export function holidayOf(holiday: Holiday, year: number): number {
  switch (holiday) {
    case "christmas":
      return monthRange(year, 12).from + 24;
    case "new_year":
      return monthRange(year, 1).from;
    case "easter":
      return monthRange(year, 3).from + 20 + easterAfterMarch(year);
  }
}
