import { leftOf, rightOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { optionNames, wholeWords } from "./option-names.ts";

export interface ChoiceSpan {
  start: number;
  end: number;
  option: string;
}

/** An option that is named, also where it is named to be ruled out: "not a buffet". */
interface Mention extends ChoiceSpan {
  negated: boolean;
  /** A "not" stands a few words before it: nobody knows whether it is meant. */
  doubtful: boolean;
}

const article =
  /(?:\b(?:the|an?|any|el|la|los|las|una?|ningun[oa]?|os?|as?|uma?|nenhuma?|les?|une|de|du|des|der|die|das|den|eine?[nmrs]?)\s+|\b[ld]')$/;

/** "not a buffet", "vender no": said not to be meant. */
export function isNegated(
  folded: string,
  { start, end }: Pick<ChoiceSpan, "start" | "end">,
  lexicon: Lexicon,
): boolean {
  const left = leftOf(folded, start);
  return (
    lexicon.negatedBefore.test(left) ||
    lexicon.negatedBefore.test(left.replace(article, "")) ||
    lexicon.negatedAfter.test(rightOf(folded, end))
  );
}

/** "I don't think that we need a buffet". */
export function isDoubtful(folded: string, start: number, lexicon: Lexicon): boolean {
  return lexicon.notFarBefore.test(leftOf(folded, start));
}

/** "neither to buy nor to rent", "not fish or meat": what was said of the one before holds for this one too. */
const alsoNegated =
  /^\s*,?\s*(?:or|nor|and|o|u|ni|y|e|ou|nem|et|oder|noch|und)\s+(?:(?:to|an?|the|el|la|los|las|una?|os?|as?|uma?|les?|une|der|die|das|eine?n?)\s+)?$/;

/** Options named in full, from left to right, longest first where one holds another. */
export function mentionsOf(folded: string, options: readonly string[], lexicon: Lexicon): Mention[] {
  const names = options.flatMap((option) => optionNames(option).names.map((words) => ({ option, words })));
  names.sort((a, b) => b.words.length - a.words.length);
  let rest = folded;
  const found: Mention[] = [];
  for (const { option, words } of names) {
    const start = wholeWords(rest, words);
    if (start < 0 || found.some((span) => span.option === option)) continue;
    const end = start + words.length;
    rest = rest.slice(0, start) + " ".repeat(words.length) + rest.slice(end);
    const isAll = folded.trim() === words;
    const negated = !isAll && isNegated(folded, { start, end }, lexicon);
    found.push({ start, end, option, negated, doubtful: !negated && !isAll && isDoubtful(folded, start, lexicon) });
  }
  found.sort((a, b) => a.start - b.start);
  found.forEach((one, index) => {
    const before = found[index - 1];
    if (before?.negated && alsoNegated.test(folded.slice(before.end, one.start))) one.negated = true;
  });
  return found;
}

export function isMeant({ negated, doubtful }: Mention): boolean {
  return !negated && !doubtful;
}

/** Options named in full that are meant. */
export function namedOptions(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan[] {
  return mentionsOf(folded, options, lexicon)
    .filter(isMeant)
    .map(({ start, end, option }) => ({ start, end, option }));
}

const courtesyOnly =
  /^[\s.,!]*(?:please|thanks|thank you|por favor|gracias|obrigad[oa]|s'il vous plait|merci|bitte|danke)?[\s.!]*$/;

/** "not a buffet" where there is one other option, and nothing else is said. */
export function byRuledOut(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan | null {
  const [first, second, ...more] = options;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const ruledOut = mentionsOf(folded, options, lexicon);
  const [only] = ruledOut;
  if (!only?.negated || ruledOut.length > 1) return null;
  const after = rightOf(folded, only.end);
  const rest = after.replace(lexicon.negatedAfter, "");
  return courtesyOnly.test(rest)
    ? { start: 0, end: folded.length, option: only.option === first ? second : first }
    : null;
}
