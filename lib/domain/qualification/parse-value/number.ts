import type { Lexicon } from "./lexicon.ts";
import { findNumbers, type NumberSpan } from "./numbers.ts";
import { blank, leftOf, rightOf } from "./fold.ts";

export interface FoundNumber {
  start: number;
  end: number;
  number: number;
  max: number | null;
}

const notNumbers = /[^\s<>]{1,64}@[^\s<>]+|https?:\/\/\S+/g;

function rangeOf(text: string, low: NumberSpan, high: NumberSpan | undefined, lexicon: Lexicon): FoundNumber | null {
  if (!high || high.value <= low.value) return null;
  const gap = text.slice(low.end, high.start);
  const between = lexicon.betweenBefore.test(leftOf(text, low.start)) && lexicon.betweenJoin.test(gap);
  if (!between && !lexicon.rangeJoin.test(gap)) return null;
  return { start: low.start, end: high.end, number: low.value, max: high.value };
}

function isNegated(text: string, { start, end }: NumberSpan, lexicon: Lexicon): boolean {
  return lexicon.negatedBefore.test(leftOf(text, start)) || lexicon.negatedAfter.test(rightOf(text, end));
}

/** "we were 60 last time". */
export function isPast(text: string, { start, end }: Pick<NumberSpan, "start" | "end">, lexicon: Lexicon): boolean {
  return lexicon.pastBefore.test(leftOf(text, start)) || lexicon.pastAfter.test(rightOf(text, end));
}

/**
 * The number that the words say: not one of another time nor a negated one, and a weak word ("one") only where nothing better stands.
 * `foreign`: not the language of the conversation, where weak words count for nothing ("once" is eleven in Spanish).
 */
export function findNumberAnswer(folded: string, lexicon: Lexicon, foreign: boolean): FoundNumber | null {
  const text = blank(folded, notNumbers);
  const all = findNumbers(text, lexicon).filter((span) => !(foreign && span.weak) && !isPast(text, span, lexicon));
  const meant = all.filter((span) => !isNegated(text, span, lexicon));
  const options = meant.length > 0 ? meant : all;
  const [largest] = [...options].sort((a, b) => b.value - a.value);
  const pick = options.find((span) => !span.weak) ?? largest;
  if (!pick) return null;
  const range = rangeOf(text, pick, options[options.indexOf(pick) + 1], lexicon);
  if (range) return range;
  const minus = /(?:^|\s)-$/.test(leftOf(text, pick.start));
  const start = minus ? pick.start - 1 : pick.start;
  return { start, end: pick.end, number: minus ? -pick.value : pick.value, max: null };
}
