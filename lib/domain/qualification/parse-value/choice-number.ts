import { fold, leftOf, rightOf } from "./fold.ts";
import { lexicons } from "./language/lexicons.ts";
import type { Lexicon } from "./lexicon.ts";
import { findNumbers } from "./numbers.ts";

/** The numbers that an option stands for: "6-20 employees", "Over €10k", "3". */
interface OptionRange {
  least: number;
  most: number;
}

const under = /(?:under|below|less than|menos de|abaixo de|moins de|unter|weniger als|<)\s*[$€£]?\s*$/;
const over = /(?:over|more than|above|mas de|mais de|acima de|plus de|(?:ue|u)ber|mehr als|>)\s*[$€£]?\s*$/;

function rangeIn(folded: string, lexicon: Lexicon): OptionRange | null {
  const [low, high] = findNumbers(folded, lexicon);
  if (!low) return null;
  if (high && high.value >= low.value) {
    const scaled = low.scale === 1 && high.scale > 1 && low.value * high.scale <= high.value;
    return { least: scaled ? low.value * high.scale : low.value, most: high.value };
  }
  const left = leftOf(folded, low.start).replace(/[$€£]\s*$/, "");
  const right = rightOf(folded, low.end).replace(/^\s*(?:€|euros?)/, "");
  const { value } = low;
  if (under.test(left)) return { least: Number.NEGATIVE_INFINITY, most: value - 0.001 };
  if (over.test(left)) return { least: value + 0.001, most: Number.POSITIVE_INFINITY };
  if (lexicon.atMostBefore.test(left) || lexicon.atMostAfter.test(right)) {
    return { least: Number.NEGATIVE_INFINITY, most: value };
  }
  const open = lexicon.atLeastBefore.test(left) || lexicon.atLeastAfter.test(right);
  return { least: value, most: open ? Number.POSITIVE_INFINITY : value };
}

const known = new Map<string, readonly OptionRange[]>();
const knownMax = 2000;

/** What the option's numbers say in any of the languages; they never change, so they are read once. */
function rangesOf(option: string): readonly OptionRange[] {
  const before = known.get(option);
  if (before) return before;
  const folded = fold(option.normalize("NFC"));
  const ranges = /\d/.test(folded)
    ? lexicons.map((lexicon) => rangeIn(folded, lexicon)).filter((range) => range !== null)
    : [];
  if (known.size >= knownMax) known.clear();
  known.set(option, ranges);
  return ranges;
}

/** Whether the option is about numbers. */
export function isNumeric(option: string): boolean {
  return rangesOf(option).length > 0;
}

/** The one option whose numbers hold the value; a value on the border of two belongs to none. */
export function optionHolding(options: readonly string[], value: number): string | null {
  const width = (option: string) =>
    Math.min(
      ...rangesOf(option)
        .map(({ least, most }) => (value >= least && value <= most ? most - least : Number.NaN))
        .filter((w) => !Number.isNaN(w)),
    );
  const holding = options.filter((option) =>
    rangesOf(option).some(({ least, most }) => value >= least && value <= most),
  );
  if (holding.length === 1) return holding[0] ?? null;
  const exact = holding.filter((option) => width(option) === 0);
  return exact.length === 1 ? (exact[0] ?? null) : null;
}
