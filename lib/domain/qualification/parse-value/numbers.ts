import { inAnyLanguage } from "./all-languages.ts";
import { blank, leftOf, rightOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { type NumberToken, numberTokens } from "./number-tokens.ts";

/** A number that stands somewhere in a folded text. */
export interface NumberSpan {
  start: number;
  end: number;
  value: number;
  /** What the last words multiplied by: 1000 in "3k" and "two thousand", else 1. Above 1: clearly an amount. */
  scale: number;
  /** A word such as "one" that is often no number. */
  weak: boolean;
}

interface Reader {
  text: string;
  tokens: NumberToken[];
  lexicon: Lexicon;
}

/** A number while its words are read: "two million three hundred" is 2,000,000 and 300. */
interface Sum {
  total: number;
  current: number;
  /** Whether `current` is written in digits. */
  digits: boolean;
  scale: number;
  /** Index of the token that comes next. */
  next: number;
}

function wordAt(reader: Reader, index: number): string {
  return reader.tokens[index]?.text ?? "";
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}

function numberWord(word: string, lexicon: Lexicon): number | null {
  return own(lexicon.numbers, word) ?? lexicon.compound?.(word) ?? null;
}

/** What stands between the words of one number: a space or a hyphen, nothing else. */
function adjacent(reader: Reader, index: number): boolean {
  const left = reader.tokens[index - 1];
  const right = reader.tokens[index];
  return left !== undefined && right !== undefined && /^(?:\s*|-)$/.test(reader.text.slice(left.end, right.start));
}

/** "90 m2": the letter belongs to what follows it. */
function isMeasure(reader: Reader, index: number): boolean {
  const token = reader.tokens[index];
  return token !== undefined && token.text.length < 3 && /^[\d²³/]/.test(rightOf(reader.text, token.end));
}

/** What the word at the index multiplies the number before it by; 1 where it does not. */
function factorAt(reader: Reader, index: number): number {
  const word = wordAt(reader, index);
  if (!adjacent(reader, index) || isMeasure(reader, index)) return 1;
  return reader.lexicon.hundreds.includes(word) ? 100 : (own(reader.lexicon.multipliers, word) ?? 1);
}

/** Whether a number word may follow what was read so far within one number: "two hundred" + "fifty", not "two" + "three". */
function fits(current: number, next: number, lexicon: Lexicon): boolean {
  if (current === 0) return true;
  if (next <= 0) return false;
  if (next >= 100) return current % 1000 === 0 && next < 1000;
  if (current % 100 === 0) return true;
  if (lexicon.vigesimal && (current % 100 === 60 || current % 100 === 80)) return next < 20;
  return current % 100 >= 20 && current % 10 === 0 && next < 10;
}

function joins(soFar: number, next: number, lexicon: Lexicon): boolean {
  const tens = soFar % 100 >= 20 && soFar % 10 === 0 && next > 0;
  const afterTens = tens && (lexicon.vigesimal ? next === 1 || next === 11 : next < 10);
  const afterHundreds = soFar > 0 && soFar % 100 === 0 && next < 100;
  const afterThousands = soFar > 0 && soFar % 1000 === 0 && next < 1000;
  if (lexicon.joinsAfter === "tens") return afterTens;
  return afterHundreds || (lexicon.joinsAfter === "all" && (afterTens || afterThousands));
}

/** The index after a joiner ("and", "y") that belongs to the number, else the same index. */
function afterJoiner(reader: Reader, sum: Sum, between: boolean): number {
  const { lexicon } = reader;
  const at = sum.next;
  if (wordAt(reader, at) !== lexicon.joiner || !adjacent(reader, at) || !adjacent(reader, at + 1)) return at;
  const digits = reader.tokens[at + 1]?.number ?? null;
  const next =
    lexicon.joinsAfter === "all"
      ? (digits ?? numberWord(wordAt(reader, at + 1), lexicon))
      : numberWord(wordAt(reader, at + 1), lexicon);
  const soFar = sum.current || sum.total;
  if (next === null || sum.digits || !joins(soFar, next, lexicon)) return at;
  const factor = factorAt(reader, at + 2);
  if (factor === 1 || soFar % 100 >= 20) return at + 1;
  // "between two thousand and three thousand": the other end of a range, and no part of this number.
  const isRest = sum.current === 0 ? next * factor < sum.scale : factor > 100 && !between;
  return isRest ? at + 1 : at;
}

function withNumber(sum: Sum, value: number, lexicon: Lexicon): Sum | null {
  const next = sum.next + 1;
  if (sum.digits) return null;
  if (lexicon.vigesimal && value === 20 && sum.current % 100 === 4) return { ...sum, current: sum.current + 76, next };
  const isRest = sum.total === 0 || sum.current > 0 || value < sum.scale;
  const scale = value >= 1000 && value % 1000 === 0 ? 1000 : sum.scale;
  return isRest && fits(sum.current, value, lexicon) ? { ...sum, current: sum.current + value, scale, next } : null;
}

/** Whether a word that multiplies, and no "k", stands at the index or before the joiner at it. */
function hasWord({ tokens, lexicon }: Reader, index: number): boolean {
  const word = tokens[index]?.text ?? "";
  return (word === lexicon.joiner ? (tokens[index - 1]?.text ?? "") : word).length > 2;
}

/** "2 mil 500": three digits after a multiplier. */
function withDigits(reader: Reader, sum: Sum): Sum | null {
  const token = reader.tokens[sum.next];
  const isRest = sum.scale >= 1000 && sum.current === 0 && /^\d{3}$/.test(token?.text ?? "");
  if (!isRest || factorAt(reader, sum.next + 1) > 1 || !hasWord(reader, sum.next - 1)) return null;
  return { ...sum, total: sum.total + (token?.number ?? 0), next: sum.next + 1 };
}

function withFactor(reader: Reader, sum: Sum, first: boolean): Sum | null {
  const { lexicon } = reader;
  const word = wordAt(reader, sum.next);
  const next = sum.next + 1;
  if (lexicon.hundreds.includes(word)) {
    const hundreds = sum.current === 0 && lexicon.bareHundred ? 1 : sum.current;
    if (hundreds <= 0 || hundreds >= 100) return null;
    return { ...sum, current: hundreds * 100, digits: false, scale: Math.max(sum.scale, 100), next };
  }
  const multiplier = isMeasure(reader, sum.next) ? null : own(lexicon.multipliers, word);
  const bare = first && lexicon.bareThousand.includes(word);
  if (multiplier === null || (sum.current === 0 && !bare)) return null;
  // "k" belongs to digits; and a second multiplier is smaller than the first: "two million three thousand".
  if ((word.length < 3 && !sum.digits) || (sum.total > 0 && multiplier >= sum.scale)) return null;
  const total = sum.total + (bare ? 1 : sum.current) * multiplier;
  return { total, current: 0, digits: false, scale: multiplier, next };
}

/** "two and a half", "two thousand and a half", "un million et demi". */
function withHalf(reader: Reader, sum: Sum): Sum {
  const last = reader.tokens[sum.next - 1];
  const match = last ? reader.lexicon.andAHalf.exec(rightOf(reader.text, last.end)) : null;
  if (!match) return sum;
  const next = sum.next + (match[0].match(/\p{L}+/gu)?.length ?? 0);
  return sum.current === 0 && sum.scale >= 1000
    ? { ...sum, total: sum.total + sum.scale / 2, next }
    : { ...sum, current: sum.current + 0.5, next };
}

/** "a couple of thousand". */
function afterFiller(reader: Reader, sum: Sum): Sum {
  const isFiller = reader.lexicon.fillers.includes(wordAt(reader, sum.next)) && adjacent(reader, sum.next);
  return isFiller && sum.current > 0 && factorAt(reader, sum.next + 1) > 1 ? { ...sum, next: sum.next + 1 } : sum;
}

function grow(reader: Reader, sum: Sum, first: boolean, between: boolean): Sum | null {
  const joined = first ? sum : { ...sum, next: afterJoiner(reader, sum, between) };
  if (!first && !adjacent(reader, joined.next)) return null;
  const token = reader.tokens[joined.next];
  if (!token) return null;
  if (token.number !== null) return withDigits(reader, joined);
  const value = numberWord(token.text, reader.lexicon);
  const added = value === null ? null : withNumber(joined, value, reader.lexicon);
  return added ?? withFactor(reader, afterFiller(reader, joined), first);
}

/** Digits, or "a" and "half a" before a multiplier ("a hundred", "half a million"); else nothing is read yet. */
function begin(reader: Reader, start: number): Sum {
  const { lexicon } = reader;
  const nothing = { total: 0, current: 0, digits: false, scale: 1, next: start };
  const digits = reader.tokens[start]?.number ?? null;
  if (digits !== null) return { ...nothing, current: digits, digits: true, next: start + 1 };
  const article = lexicon.articles.includes(wordAt(reader, start)) ? start + 1 : start;
  const half = lexicon.half.includes(wordAt(reader, article)) ? article + 1 : article;
  const at = half > article && lexicon.articles.includes(wordAt(reader, half)) ? half + 1 : half;
  if (at === start) return nothing;
  const current = half > article ? 0.5 : 1;
  const dozen = half > article && numberWord(wordAt(reader, at), lexicon) === 12;
  if (dozen) return { ...nothing, current: 6, next: at + 1 };
  return factorAt(reader, at) > 1 && wordAt(reader, at).length > 2 ? { ...nothing, current, next: at } : nothing;
}

function readNumber(reader: Reader, start: number): Sum | null {
  const token = reader.tokens[start];
  if (!token) return null;
  const between = reader.lexicon.betweenBefore.test(leftOf(reader.text, token.start));
  let sum = begin(reader, start);
  if (sum.next > start) sum = withHalf(reader, sum);
  for (let grown = grow(reader, sum, sum.next === start, between); grown; ) {
    sum = withHalf(reader, grown);
    grown = grow(reader, sum, false, between);
  }
  return sum.next === start ? null : sum;
}

/** All numbers of a folded text, in digits and in words, from left to right. */
export function findNumbers(text: string, lexicon: Lexicon): NumberSpan[] {
  const visible = blank(text, inAnyLanguage("notNumbers"));
  const reader = { text: visible, tokens: numberTokens(visible), lexicon };
  const found: NumberSpan[] = [];
  for (let index = 0; index < reader.tokens.length; ) {
    const read = readNumber(reader, index);
    const first = reader.tokens[index];
    const last = reader.tokens[(read?.next ?? index + 1) - 1];
    if (read && first && last) {
      const weak = read.next === index + 1 && lexicon.weakNumbers.includes(first.text);
      const value = read.total + read.current;
      found.push({ start: first.start, end: last.end, value, scale: read.scale, weak });
    }
    index = read ? read.next : index + 1;
  }
  return found;
}
