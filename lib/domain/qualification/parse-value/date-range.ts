import { addMonths, dateParts } from "./calendar.ts";
import { type FoundDate, namesYear, withoutYear } from "./date-neighbours.ts";
import { leftOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";

const article = /\b(?:the|el|la|o|a|le|dem|den|der)\s+$/;
/** Of a month that is shortened: "mar. – set." */
const fullStop = /^\.(?=\s)/;

function takesYear(date: FoundDate): boolean {
  return !namesYear(date) && withoutYear.includes(date.kind);
}

/** The last day some years later; the end of February stays its end. */
function lastDay(day: number, years: number): number {
  return addMonths(day + 1, 12 * years) - 1;
}

/** Both ends in years that fit together: "March to May 2027", "12 Nov 2026 – 3 Feb", "November to February". */
function bounds(low: FoundDate, high: FoundDate): { from: number; to: number } | null {
  const { from } = low;
  const { to } = high;
  if (from === null || to === null) return null;
  const years = dateParts(to).year - dateParts(from).year;
  if (namesYear(high) && takesYear(low)) {
    const moved = addMonths(from, 12 * years);
    return { from: moved > to ? addMonths(moved, -12) : moved, to };
  }
  if (namesYear(low) && takesYear(high)) {
    const moved = lastDay(to, -years);
    return { from, to: moved < from ? lastDay(moved, 1) : moved };
  }
  if (to >= from) return { from, to };
  /** "between Monday and Friday", said on a Wednesday, ends in the week after. */
  if (from - to < 7) return { from, to: to + 7 };
  return takesYear(low) && takesYear(high) ? { from, to: lastDay(to, 1) } : null;
}

/** Two dates with a "to" between them are one time frame. */
export function rangeBetween(
  text: string,
  low: FoundDate,
  high: FoundDate | undefined,
  lexicon: Lexicon,
): FoundDate | null {
  if (!high || low.asap || high.asap) return null;
  const gap = text.slice(low.end, high.start).replace(fullStop, "");
  const between = lexicon.betweenBefore.test(leftOf(text, low.start).replace(article, ""));
  if (!lexicon.rangeJoin.test(gap) && !(between && lexicon.betweenJoin.test(gap))) return null;
  const both = bounds(low, high);
  return both && both.to >= both.from ? { ...low, ...both, end: high.end } : null;
}
