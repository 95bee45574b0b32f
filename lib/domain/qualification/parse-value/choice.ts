import { inAnyLanguage } from "./all-languages.ts";
import { isNumeric, optionHolding } from "./choice-number.ts";
import { editDistance } from "./edit-distance.ts";
import { leftOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { findNumbers } from "./numbers.ts";
import { byRuledOut, type ChoiceSpan, isDoubtful, isMeant, isNegated, mentionsOf } from "./option-mentions.ts";
import { optionNames, wholeWords } from "./option-names.ts";
import { meaningsOf } from "./synonyms.ts";
import { readYesNo } from "./yes-no.ts";

function only(spans: readonly ChoiceSpan[]): ChoiceSpan | null {
  return spans.length === 1 ? (spans[0] ?? null) : null;
}

function isRuledOut(folded: string, span: Pick<ChoiceSpan, "start" | "end">, lexicon: Lexicon): boolean {
  return isNegated(folded, span, lexicon) || isDoubtful(folded, span.start, lexicon);
}

function byPrefix(folded: string, options: readonly string[]): ChoiceSpan | null {
  const words = folded.trim();
  if (words.length < 3) return null;
  const hits = options.filter((option) => optionNames(option).whole.startsWith(words));
  return only(hits.map((option) => ({ start: 0, end: folded.length, option })));
}

/** A word of four letters or more that stands in one option only. */
function byWord(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan | null {
  const words = new Map([...folded.matchAll(/[\p{L}\p{N}]{4,}/gu)].map((match) => [match[0], match.index]));
  const hits = options.flatMap((option) => {
    const word = optionNames(option).words.find((own) => words.has(own));
    const start = word === undefined ? -1 : (words.get(word) ?? -1);
    const span = { start, end: start + (word?.length ?? 0), option };
    return word === undefined || isRuledOut(folded, span, lexicon) ? [] : [span];
  });
  return only(hits);
}

/** "purchase" for "Buy", in any of the languages. */
function byMeaning(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan[] {
  const said = meaningsOf(folded);
  return options.flatMap((option) => {
    const meaning = [...meaningsOf(option).keys()].find((own) => said.has(own));
    const span = meaning === undefined ? undefined : said.get(meaning);
    return span && !isRuledOut(folded, span, lexicon) ? [{ ...span, option }] : [];
  });
}

const position = "option|number|no\\.?|nr\\.?|n[º°]|opcion|numero|opcao|nummer|choix|choice";
const surePosition = new RegExp(`(?:#|\\b(?:${position})\\s*)$`);
const maybePosition = new RegExp(`(?:#|\\b(?:${position}|la|el|le|die|das|der|a|o)\\s*)$`);
const shortWordsMax = 3;
const numbersMax = 40;

/** A number names the option that holds it; where no option holds numbers, it is the position in the list. */
function byNumber(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan[] {
  const numeric = options.some(isNumeric);
  const long = folded.trim().split(/\s+/).length > shortWordsMax;
  const spans: ChoiceSpan[] = [];
  for (const { start, end, value, weak } of findNumbers(folded, lexicon).slice(0, numbersMax)) {
    const left = leftOf(folded, start);
    const sure = surePosition.test(left) || folded[end] === ")";
    /** "the 3 of us" in a longer message is no choice. */
    const placed = sure || maybePosition.test(left) || folded.slice(end).trim() === "";
    if (long && (weak || (!numeric && !placed))) continue;
    const held = numeric && !sure ? optionHolding(options, value) : (options[value - 1] ?? null);
    if (held !== null) spans.push({ start, end, option: held });
  }
  return spans;
}

/** "b)", "option c" */
function byLetter(folded: string, options: readonly string[]): ChoiceSpan | null {
  const match = /^\s*(?:(?:option|opcion|opcao|choix|antwort|answer)\s+)?([a-h])\s*[).]?\s*$/.exec(folded);
  const option = match ? options["abcdefgh".indexOf(match[1] ?? "")] : undefined;
  return option === undefined ? null : { start: 0, end: folded.length, option };
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

const slipWordsMax = 50;

/** One slip in words up to seven letters, two in longer ones. Tried on the whole text and on each word. */
function byTypo(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan | null {
  const tries = [folded.trim(), ...(folded.match(/\p{L}{4,}/gu) ?? []).slice(0, slipWordsMax)];
  for (const words of tries) {
    if (words.length < 4) continue;
    const limit = words.length >= 8 ? 2 : 1;
    const hits = options.filter((option) =>
      [optionNames(option).whole, ...optionNames(option).words].some((own) => editDistance(words, own, limit) <= limit),
    );
    if (hits[0] !== undefined && hits.length === 1) {
      const start = folded.indexOf(words);
      const span = { start, end: start + words.length, option: hits[0] };
      if (!isRuledOut(folded, span, lexicon)) return span;
    }
  }
  return null;
}

/** Where one option says yes and another one no. */
function byYesNo(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan | null {
  const saying = (yes: boolean) =>
    options.find((option) => {
      const said = readYesNo(optionNames(option).whole, lexicon);
      return said?.start === 0 && said.yes === yes;
    });
  const [yes, no] = [saying(true), saying(false)];
  const said = yes === undefined || no === undefined ? null : readYesNo(folded, lexicon);
  const option = said?.yes ? yes : no;
  return said && option !== undefined ? { start: said.start, end: said.end, option } : null;
}

/** From the surest to what is only likely. Options that were ruled out are none of them. */
const readers: readonly ((folded: string, options: readonly string[], lexicon: Lexicon) => ChoiceSpan | null)[] = [
  (...words) => only(byOrdinal(...words)),
  (...words) => only(byNumber(...words)),
  byLetter,
  byPrefix,
  byWord,
  (...words) => only(byMeaning(...words)),
  byRuledOut,
  byTypo,
  byYesNo,
];

/** The one option that the words mean, or null. */
export function readChoice(folded: string, options: readonly string[], lexicon: Lexicon): ChoiceSpan | null {
  const mentions = mentionsOf(folded, options, lexicon);
  const named = mentions.filter(isMeant);
  if (named.length > 0) return only(named);
  for (const read of readers) {
    const span = read(folded, options, lexicon);
    if (span && !mentions.some(({ option }) => option === span.option)) return span;
  }
  return null;
}

const except =
  /\b(?:except|but not|other than|apart from|excepto|salvo|menos|exceto|tirando|sauf|a part|ausser|außer|bis auf)\b/;

const partsMax = 40;

/** Every option that the words mean, in the order of the list. Empty where a part of a list means none. */
export function readChoices(folded: string, options: readonly string[], lexicon: Lexicon): string[] {
  const inOrder = (picked: readonly string[]) => options.filter((option) => picked.includes(option));
  const without = inAnyLanguage("all").test(folded) ? except.exec(folded) : null;
  if (without) {
    const left = readChoices(folded.slice(without.index + without[0].length), options, lexicon);
    return left.length > 0 ? options.filter((option) => !left.includes(option)) : [];
  }
  const mentions = mentionsOf(folded, options, lexicon);
  const named = mentions.filter(isMeant);
  const parts = folded.split(inAnyLanguage("listJoin")).filter((part) => part.trim() !== "");
  if (named.length > 0) {
    const others = parts.map((part) =>
      mentionsOf(part, options, lexicon).length > 0 ? null : readChoice(part, options, lexicon),
    );
    const more = others.filter((span) => span !== null && parts.length <= partsMax).map((span) => span?.option ?? "");
    return inOrder([...named.map((span) => span.option), ...more]);
  }
  // "no fish" says what is not meant, and where there are more than two not what is.
  const [ruledOut] = mentions;
  if (ruledOut) return inOrder([byRuledOut(folded, options, lexicon)?.option ?? ""]);
  if (inAnyLanguage("all").test(folded)) return [...options];
  const picked = parts.slice(0, partsMax).map((part) => readChoice(part, options, lexicon)?.option);
  const known = picked.filter((option) => option !== undefined);
  if (known.length > 0) return inOrder(known);
  const spans = [byOrdinal, byNumber, byMeaning].flatMap((read) => read(folded, options, lexicon));
  return inOrder(spans.map((span) => span.option));
}
