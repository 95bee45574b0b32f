import { editDistance } from "./edit-distance.ts";
import { fold, leftOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { findNumbers } from "./numbers.ts";

export interface ChoiceSpan {
  start: number;
  end: number;
  option: string;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Where the folded words stand as whole words; -1 where they do not. */
function wholeWords(folded: string, words: string): number {
  if (words === "") return -1;
  const at = folded.search(new RegExp(`(?<![\\p{L}\\p{N}])${literal(words)}(?![\\p{L}\\p{N}])`, "u"));
  return at;
}

function only(spans: readonly ChoiceSpan[]): ChoiceSpan | null {
  return spans.length === 1 ? (spans[0] ?? null) : null;
}

/** Options named in full, from left to right, longest first where one holds another, without those that are negated. */
export function namedOptions(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan[] {
  const byLength = [...options].sort((a, b) => b.length - a.length);
  let rest = folded;
  const found: ChoiceSpan[] = [];
  for (const option of byLength) {
    const words = fold(option.normalize("NFC")).trim();
    const start = wholeWords(rest, words);
    if (start < 0) continue;
    const end = start + words.length;
    rest = rest.slice(0, start) + " ".repeat(words.length) + rest.slice(end);
    const before = leftOf(folded, start).replace(/\b(?:the|an?|el|la|los|las|un|una)\s+$/, "");
    const alone = folded.trim() === words;
    if (alone || !lexicon.negatedBefore.test(before)) found.push({ start, end, option });
  }
  return found.sort((a, b) => a.start - b.start);
}

function byPrefix(folded: string, options: readonly string[]): ChoiceSpan | null {
  const words = folded.trim();
  if (words.length < 3) return null;
  const hits = options.filter((option) => fold(option).startsWith(words));
  return only(hits.map((option) => ({ start: 0, end: folded.length, option })));
}

/** A word of four letters or more that stands in one option only. */
function byWord(folded: string, options: readonly string[]): ChoiceSpan | null {
  const words = new Set(folded.match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const hits = options.filter((option) => (fold(option).match(/[\p{L}\p{N}]{4,}/gu) ?? []).some((w) => words.has(w)));
  return only(hits.map((option) => ({ start: 0, end: folded.length, option })));
}

const rangeInOption = /(\d+)\s*(?:-|to|a)\s*(\d+)/;
const andMoreInOption = /(\d+)\s*\+|(?:over|more than|mas de)\s*(\d+)/;

function optionHolds(option: string, value: number): boolean {
  const folded = fold(option);
  const range = rangeInOption.exec(folded);
  if (range) return value >= Number(range[1]) && value <= Number(range[2]);
  const more = andMoreInOption.exec(folded);
  if (more) return value >= Number(more[1] ?? more[2]);
  return (folded.match(/\d+/g) ?? []).map(Number).includes(value);
}

/** A number names the option that holds it; where no option holds digits, it is the position in the list. */
function byNumber(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan[] {
  const withDigits = options.some((option) => /\d/.test(option));
  const position = /(?:#|\b(?:option|number|no\.?|opcion|numero|la|el)\s+)\d+|\b\d+\)/.test(folded);
  const spans: ChoiceSpan[] = [];
  for (const { start, end, value, weak } of findNumbers(folded, lexicon)) {
    if (weak && folded.trim().split(/\s+/).length > 3) continue;
    const held = withDigits && !position ? options.filter((option) => optionHolds(option, value)) : [];
    const option = held.length === 1 ? held[0] : withDigits && !position ? undefined : options[value - 1];
    if (option !== undefined) spans.push({ start, end, option });
  }
  return spans;
}

function byOrdinal(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan[] {
  const spans: ChoiceSpan[] = [];
  for (const [word, position] of Object.entries(lexicon.ordinals)) {
    const start = wholeWords(folded, word);
    const option = options[position - 1];
    if (start >= 0 && option !== undefined) spans.push({ start, end: start + word.length, option });
  }
  const last = lexicon.lastOne.exec(folded);
  const lastOption = options.at(-1);
  if (spans.length === 0 && last && lastOption !== undefined) {
    spans.push({ start: last.index, end: last.index + last[0].length, option: lastOption });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** One slip in words up to seven letters, two in longer ones. Tried on the whole text and on each word. */
function byTypo(folded: string, options: readonly string[]): ChoiceSpan | null {
  const tries = [folded.trim(), ...(folded.match(/[\p{L}]{4,}/gu) ?? [])];
  for (const words of tries) {
    if (words.length < 4) continue;
    const limit = words.length >= 8 ? 2 : 1;
    const hits = options.filter((option) =>
      [fold(option), ...(fold(option).match(/[\p{L}]{4,}/gu) ?? [])].some(
        (w) => editDistance(words, w, limit) <= limit,
      ),
    );
    if (hits[0] !== undefined && hits.length === 1) {
      const start = folded.indexOf(words);
      return { start, end: start + words.length, option: hits[0] };
    }
  }
  return null;
}

/** The one option that the words mean, or null. */
export function readChoice(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan | null {
  const named = namedOptions(folded, options, lexicon);
  if (named.length > 0) return only(named);
  return (
    only(byOrdinal(folded, options, lexicon)) ??
    only(byNumber(folded, options, lexicon)) ??
    byPrefix(folded, options) ??
    byWord(folded, options) ??
    byTypo(folded, options)
  );
}

/** Every option that the words mean, in the order of the list. Empty where a part of a list means none. */
export function readChoices(folded: string, options: readonly string[], lexicon: Lexicon): string[] {
  const inOrder = (picked: readonly string[]) => options.filter((option) => picked.includes(option));
  const named = namedOptions(folded, options, lexicon);
  if (named.length > 0) return inOrder(named.map((span) => span.option));
  if (lexicon.all.test(folded)) return [...options];
  const parts = folded.split(lexicon.listJoin).filter((part) => part.trim() !== "");
  const picked = parts.map((part) => readChoice(part, options, lexicon)?.option);
  const known = picked.filter((option) => option !== undefined);
  if (known.length > 0) return inOrder(known);
  return inOrder([...byOrdinal(folded, options, lexicon), ...byNumber(folded, options, lexicon)].map((s) => s.option));
}
