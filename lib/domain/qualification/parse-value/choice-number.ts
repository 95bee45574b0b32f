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

const known = new Map<string, OptionRange | null>();
const knownMax = 2000;

/** What the option's numbers say: in the language that understands the words beside them too, else in any. */
function rangeOf(option: string): OptionRange | null {
  const before = known.get(option);
  if (before !== undefined) return before;
  const folded = fold(option.normalize("NFC"));
  const ranges = /\d/.test(folded)
    ? lexicons.map((lexicon) => rangeIn(folded, lexicon)).filter((range) => range !== null)
    : [];
  const range = ranges.find(({ least, most }) => least !== most) ?? ranges[0] ?? null;
  if (known.size >= knownMax) known.clear();
  known.set(option, range);
  return range;
}

/** Whether the option is about numbers. */
export function isNumeric(option: string): boolean {
  return rangeOf(option) !== null;
}

/** The one option whose numbers hold the value; on the border of two, the one that names nothing else. */
export function optionHolding(options: readonly string[], value: number): string | null {
  const ranges = options.map((option) => ({ option, range: rangeOf(option) }));
  const holding = ranges.filter(({ range }) => range !== null && value >= range.least && value <= range.most);
  const exact = holding.filter(({ range }) => range?.least === range?.most);
  const [first, ...more] = holding.length === 1 ? holding : exact;
  return first && more.length === 0 ? first.option : null;
}
