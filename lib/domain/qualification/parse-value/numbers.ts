import { rightOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";

/** A number that stands somewhere in a folded text. */
export interface NumberSpan {
  start: number;
  end: number;
  value: number;
  /** "3k", "two thousand": clearly an amount. */
  scaled: boolean;
  /** A word such as "one" that is often no number. */
  weak: boolean;
}

interface Token {
  start: number;
  end: number;
  text: string;
  number: number | null;
}

const tokenPattern =
  /\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?![\d.])|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\d,])|\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?|\p{L}+/gu;

/** "2.500" and "2,500" are thousands, "2.50" and "2,5" are fractions: nobody writes three decimals in a chat. */
function readDigits(digits: string): number {
  const bare = digits.replace(/[ ']/g, "");
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  if (last < 0) return Number(bare);
  const whole = bare.slice(0, last).replace(/[.,]/g, "");
  const rest = bare.slice(last + 1);
  const sameMark = !bare.slice(0, last).match(bare[last] === "." ? /,/ : /\./);
  const grouped = rest.length === 3 && whole !== "0" && sameMark;
  return grouped ? Number(whole + rest) : Number(`${whole}.${rest}`);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    number: /^\d/.test(match[0]) ? readDigits(match[0]) : null,
  }));
}

interface Reader {
  text: string;
  tokens: Token[];
  lexicon: Lexicon;
}

/** What may stand between the words of one number: a space or a hyphen, nothing else. */
function adjacent(reader: Reader, index: number): boolean {
  const left = reader.tokens[index - 1];
  const right = reader.tokens[index];
  return left !== undefined && right !== undefined && /^(?:\s*|-)$/.test(reader.text.slice(left.end, right.start));
}

function wordAt(reader: Reader, index: number): string | null {
  return reader.tokens[index]?.text ?? null;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string | null): Value | undefined {
  return key !== null && Object.hasOwn(record, key) ? record[key] : undefined;
}

function multiplierAt(reader: Reader, index: number): number | null {
  const token = reader.tokens[index];
  if (!token || !adjacent(reader, index)) return null;
  return own(reader.lexicon.multipliers, token.text) ?? null;
}

/** Whether a number word may follow what was read so far within one number: "two hundred" + "fifty", not "two" + "three". */
function fits(current: number, next: number): boolean {
  if (current === 0) return true;
  if (current % 100 === 0) return next < 100;
  return current >= 20 && current % 10 === 0 && next < 10 && next > 0;
}

/** The index after a joiner ("and", "y") that belongs to the number, else the same index. */
function afterJoiner(reader: Reader, index: number, current: number): number {
  const { lexicon } = reader;
  if (wordAt(reader, index) !== lexicon.joiner || !adjacent(reader, index) || !adjacent(reader, index + 1))
    return index;
  const next = own(lexicon.numbers, wordAt(reader, index + 1));
  if (next === undefined) return index;
  if (lexicon.joinsAfter === "hundreds" && multiplierAt(reader, index + 2) !== null) return index;
  const joins =
    lexicon.joinsAfter === "tens"
      ? current % 100 >= 30 && current % 10 === 0 && next < 10
      : current > 0 && current % 100 === 0 && next < 100;
  return joins ? index + 1 : index;
}

interface Partial {
  value: number;
  next: number;
  scaled: boolean;
}

/** Reads number words from `start`; null where none stands. */
function readWords(reader: Reader, start: number): Partial | null {
  const { lexicon } = reader;
  let total = 0;
  let current = 0;
  let index = start;
  let scaled = false;
  while (index < reader.tokens.length) {
    const at = index === start ? index : afterJoiner(reader, index, current || total);
    if (index > start && !adjacent(reader, at)) break;
    const word = wordAt(reader, at);
    const value = own(lexicon.numbers, word);
    const multiplier = own(lexicon.multipliers, word);
    if (value !== undefined && fits(current, value)) current += value;
    else if (word !== null && lexicon.hundreds.includes(word) && current > 0 && current < 100) current *= 100;
    else if (multiplier !== undefined && word !== null && word.length > 2 && (current > 0 || total === 0)) {
      if (index === start && lexicon.code === "en") break;
      total += Math.max(current, 1) * multiplier;
      current = 0;
      scaled = true;
    } else break;
    index = at + 1;
  }
  return index === start ? null : { value: total + current, next: index, scaled };
}

/** "a hundred" + "and fifty". */
function withRest(reader: Reader, partial: Partial): Partial {
  const at = afterJoiner(reader, partial.next, partial.value);
  const rest = adjacent(reader, at) ? readWords(reader, at) : null;
  return rest && rest.value < 100 ? { value: partial.value + rest.value, next: rest.next, scaled: true } : partial;
}

/** "a hundred", "half a million", "medio millon": words that count only before a multiplier. */
function readShort(reader: Reader, start: number): Partial | null {
  const { lexicon } = reader;
  const first = wordAt(reader, start);
  if (first === null) return null;
  const isHalf = lexicon.half.includes(first);
  if (!isHalf && !lexicon.articles.includes(first)) return null;
  const second = wordAt(reader, start + 1);
  const at = isHalf && second !== null && lexicon.articles.includes(second) ? start + 2 : start + 1;
  const factor = isHalf ? 0.5 : 1;
  const word = wordAt(reader, at);
  if (word !== null && lexicon.hundreds.includes(word))
    return withRest(reader, { value: 100 * factor, next: at + 1, scaled: true });
  const multiplier = word !== null && word.length > 2 ? multiplierAt(reader, at) : null;
  return multiplier === null ? null : { value: multiplier * factor, next: at + 1, scaled: true };
}

function withHalf(reader: Reader, partial: Partial): Partial {
  const last = reader.tokens[partial.next - 1];
  if (!last || !reader.lexicon.andAHalf.test(rightOf(reader.text, last.end))) return partial;
  const words = reader.lexicon.code === "en" ? 3 : 2;
  const unit = partial.scaled ? (own(reader.lexicon.multipliers, last.text) ?? 1) : 1;
  return { ...partial, value: partial.value + unit / 2, next: partial.next + words };
}

/** "3k", "2 and a half thousand", "a couple of thousand". */
function withMultiplier(reader: Reader, partial: Partial): Partial {
  if (partial.scaled) return partial;
  const filler = wordAt(reader, partial.next);
  const at = filler !== null && reader.lexicon.fillers.includes(filler) ? partial.next + 1 : partial.next;
  const multiplier = multiplierAt(reader, at);
  if (multiplier === null) return partial;
  return { value: partial.value * multiplier, next: at + 1, scaled: true };
}

function readNumber(reader: Reader, index: number): Partial | null {
  const digits = reader.tokens[index]?.number ?? null;
  const base = digits === null ? (readShort(reader, index) ?? readWords(reader, index)) : null;
  const partial = digits === null ? base : { value: digits, next: index + 1, scaled: false };
  if (!partial) return null;
  const scaled = withMultiplier(reader, withHalf(reader, partial));
  return partial.scaled ? scaled : scaled.scaled ? withHalf(reader, scaled) : scaled;
}

/** All numbers of a folded text, in digits and in words, from left to right. */
export function findNumbers(text: string, lexicon: Lexicon): NumberSpan[] {
  const reader = { text, tokens: tokensOf(text), lexicon };
  const found: NumberSpan[] = [];
  for (let index = 0; index < reader.tokens.length; ) {
    const read = readNumber(reader, index);
    const first = reader.tokens[index];
    const last = reader.tokens[(read?.next ?? index + 1) - 1];
    if (read && first && last) {
      const weak = read.next === index + 1 && lexicon.weakNumbers.includes(first.text);
      found.push({ start: first.start, end: last.end, value: read.value, scaled: read.scaled, weak });
    }
    index = read ? read.next : index + 1;
  }
  return found;
}
