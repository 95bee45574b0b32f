import type { ParsedValue } from "../answer.ts";
import { currencyCodes, currencyOfPesos, currencyOfSymbol, toMinor } from "./currency.ts";
import { currencyWordAfter, currencyWordBefore } from "./currency-words.ts";
import { leftOf, rightOf } from "./fold.ts";
import { lexicons } from "./language/lexicons.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import { withoutOtherNumbers } from "./not-money.ts";
import { isPast } from "./number.ts";
import { findNumbers, type NumberSpan } from "./numbers.ts";

/** An amount that stands in a text. Null bound: open on that side. */
export interface MoneySpan {
  start: number;
  end: number;
  atLeast: number | null;
  atMost: number | null;
  /** Null where the text names none. */
  currency: string | null;
  /** "3k", "two thousand", "up to 800": an amount even without a currency. */
  marked: boolean;
}

function currencyOf(word: string, lexicon: Lexicon, assumed: string): string | null {
  if (lexicon.pesos.includes(word)) return currencyOfPesos(assumed);
  if (word.endsWith("fr.") || word === "sfr") return "CHF";
  const upper = word.toUpperCase();
  if (currencyCodes.includes(upper)) return upper;
  return lexicon.currencies[word] ?? currencyOfSymbol(word, assumed);
}

interface Amount extends NumberSpan {
  currency: string | null;
}

function amountAt(text: string, span: NumberSpan, lexicon: Lexicon, assumed: string): Amount {
  const left = currencyWordBefore.exec(leftOf(text, span.start));
  const right = currencyWordAfter(lexicon).exec(rightOf(text, span.end));
  const word = left?.[1] ?? right?.[1] ?? null;
  return {
    ...span,
    start: left ? left.index : span.start,
    end: right ? span.end + right[0].length : span.end,
    currency: word === null ? null : currencyOf(word, lexicon, assumed),
  };
}

/** "between 2 and 3 thousand": the first number takes the scale of the second. */
function rescaled(low: Amount, high: Amount): number {
  if (low.scale > 1 || high.scale === 1) return low.value;
  return low.value * high.scale <= high.value ? low.value * high.scale : low.value;
}

function rangeOf(text: string, low: Amount, high: Amount | undefined, lexicon: Lexicon): MoneySpan | null {
  if (!high) return null;
  const gap = text.slice(low.end, high.start);
  const between = lexicon.betweenBefore.test(leftOf(text, low.start));
  if (!lexicon.rangeJoin.test(gap) && !(between && lexicon.betweenJoin.test(gap))) return null;
  const from = rescaled(low, high);
  if (from > high.value) return null;
  const currency = high.currency ?? low.currency;
  return { start: low.start, end: high.end, atLeast: from, atMost: high.value, currency, marked: true };
}

/** "unos 200 mil, 220 como mucho": the second number takes the scale of the first. */
function rescaledAfter(low: Amount, high: Amount): number {
  const scaled = high.value * low.scale;
  return low.scale > 1 && high.scale === 1 && high.value < low.value && scaled > low.value ? scaled : high.value;
}

const boundJoin = /^\s*[,;]?\s*(?:and|but|y|pero|e|mas|et|mais|und|aber)?\s*$/;
/** Who names a second amount far from the first speaks of something else. */
const stretchMax = 3;

/** "2,000, perhaps 2,500", "2,000, at most 2,500", "at least 2,000 and at most 2,500": from one to the other. */
function stretchedTo(text: string, low: Amount, high: Amount | undefined, lexicon: Lexicon): MoneySpan | null {
  if (!high) return null;
  const [first, second] = [singleOf(text, low, lexicon), singleOf(text, high, lexicon)];
  const top = rescaledAfter(low, high);
  if (first.atLeast === null || second.atMost === null || top <= low.value || top > low.value * stretchMax) return null;
  const gap = text.slice(first.end, second.start).replace(lexicon.periodAfter, "");
  const isLimit = second.atLeast === null && boundJoin.test(gap);
  const isSingle = second.atLeast !== null && first.atMost !== null;
  const isPushed = boundJoin.test(gap) && lexicon.stretchAfter.test(rightOf(text, second.end));
  const isHoped = isSingle && (isPushed || lexicon.stretchJoin.test(gap));
  if (!isLimit && !isHoped) return null;
  const currency = high.currency ?? low.currency;
  return { start: first.start, end: second.end, atLeast: low.value, atMost: top, currency, marked: true };
}

/** A few words before "more than" or "less than" that turn it round: "it shouldn't be more than". */
const turnedBefore =
  /(?:\b(?:not|never|cannot|no|nunca|nao|pas|ne|nicht|nothing|nada|rien|nichts|niemals|keinesfalls)|n't|\bn'\p{L}+)\s+(?:\p{L}+\s+){0,4}$/u;

/** Only these are turned: "no" before "máximo" is Portuguese for "in the". */
const comparative =
  /^(?:por debajo|por encima|more|over|above|less|under|below|mas|menos|mais|acima|abaixo|plus|moins|au[- ]d|en dessous|mehr|weniger|uber|ueber|unter)/;

/** "unter 400.000 geht nichts". */
const turnedAfter =
  /^\s*(?:euros?|€)?\s*(?:geht|gibt es|lauft|verkaufe ich|machen wir)(?: \p{L}+)? (?:gar )?nichts?(?!\p{L})/u;

interface Bound {
  side: "least" | "most";
  /** Where the words of the bound begin, counted in what stands left of the amount. */
  from: number;
}

function boundBefore(left: string, right: string, lexicon: Lexicon): Bound | null {
  const most = lexicon.atMostBefore.exec(left);
  const match = most ?? lexicon.atLeastBefore.exec(left);
  if (!match) return null;
  const turn = comparative.test(match[0]) ? turnedBefore.exec(left.slice(0, match.index)) : null;
  const isTurned = turn !== null || (comparative.test(match[0]) && turnedAfter.test(right));
  const side = Boolean(most) === isTurned ? "least" : "most";
  return { side, from: turn?.index ?? match.index };
}

/** In "1,200, max 1,400" the word belongs to the amount that follows it. */
function boundAfter(right: string, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(right);
  return match && /^\s*(?:of|de|von)?\s*[:$€£]?\s*\d/.test(right.slice(match[0].length)) ? null : match;
}

function singleOf(text: string, amount: Amount, lexicon: Lexicon): MoneySpan {
  const left = leftOf(text, amount.start);
  const after = rightOf(text, amount.end);
  const period = lexicon.periodAfter.exec(after)?.[0].length ?? 0;
  const right = after.slice(period);
  const bound = boundBefore(left, right, lexicon);
  const most = bound ? null : boundAfter(right, lexicon.atMostAfter);
  const tail = bound ? null : (most ?? boundAfter(right, lexicon.atLeastAfter));
  const side = bound?.side ?? (tail ? (most ? "most" : "least") : null);
  const { value, currency } = amount;
  return {
    start: amount.start - (bound ? left.length - bound.from : 0),
    end: amount.end + (tail ? period + tail[0].length : 0),
    atLeast: side === "most" ? null : value,
    atMost: side === "least" ? null : value,
    currency,
    marked: amount.scale > 1 || side !== null,
  };
}

const measureAfter =
  /^\s*(?:%|m[2²]|sqm|sq\.? ?(?:ft|m)|square (?:feet|met(?:er|re)s)|(?:cm|mm|km|kg|gb|tb|mb|kw|hp|cv|ps|ha|mph|hectares|acres|ft)\b)/;

/** "we are 4": people, where no currency stands. */
const countBefore =
  /\b(?:we are|we're|there are|there's|somos|seremos|estamos|hay|nous (?:sommes|serons)|on (?:est|sera)|il y a|wir sind|es sind)\s+(?:the |los |las |os |as |les )?$/;
const peopleMax = 200;

let anyMonthAfter: RegExp | null = null;

/** "3 de mayo", "12. Dezember". */
function monthAfter(): RegExp {
  const names = lexicons.flatMap(({ months }) => Object.keys(months).filter((name) => /\p{L}{3}/u.test(name)));
  anyMonthAfter ??= new RegExp(`^(?:st|nd|rd|th|er|\\.|º)?\\s*(?:of |de )?(?:${anyOf(names)})\\b`);
  return anyMonthAfter;
}

/** In any language: "3 weeks" is no amount in a Spanish conversation either. */
function hasOtherUnit(text: string, { start, end, value }: NumberSpan): boolean {
  if (value < peopleMax && countBefore.test(leftOf(text, start))) return true;
  const right = rightOf(text, end);
  if (measureAfter.test(right) || lexicons.some((lexicon) => lexicon.otherUnitAfter.test(right))) return true;
  return value <= 31 && monthAfter().test(right);
}

/** "not 3k", "3k no", "it was 3k last time". */
function isMeant(text: string, { start, end }: MoneySpan, lexicon: Lexicon): boolean {
  const isNegated = lexicon.negatedBefore.test(leftOf(text, start)) || lexicon.negatedAfter.test(rightOf(text, end));
  return !isNegated && !isPast(text, { start, end }, lexicon);
}

/** All amounts of a folded text that no other unit follows. Those that are said not to be meant come last. */
export function findMoney(text: string, lexicon: Lexicon, assumed: string): MoneySpan[] {
  const visible = withoutOtherNumbers(text);
  const amounts = findNumbers(visible, lexicon)
    .map((span) => amountAt(visible, span, lexicon, assumed))
    .filter((amount) => amount.currency !== null || !hasOtherUnit(visible, amount))
    .filter((amount) => amount.value >= 0 && (amount.currency !== null || !amount.weak));
  const meant: MoneySpan[] = [];
  const negated: MoneySpan[] = [];
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index];
    if (!amount) continue;
    const next = amounts[index + 1];
    const range = rangeOf(visible, amount, next, lexicon) ?? stretchedTo(visible, amount, next, lexicon);
    if (range) index++;
    const span = range ?? singleOf(visible, amount, lexicon);
    (isMeant(visible, span, lexicon) ? meant : negated).push(span);
  }
  return [...meant, ...negated];
}

const budgetBefore = /\b(?:budget|presupuesto|orcamento|verba|tope|limit|limite|maximum|maximo)\b[^\d.;!?]{0,25}$/;

/** The amount that answers a question about money: the one called a budget, else with a currency, a marked one, any. */
export function bestMoney(spans: readonly MoneySpan[], text: string): MoneySpan | null {
  const named = spans.length > 1 ? spans.find((s) => budgetBefore.test(leftOf(text, s.start))) : undefined;
  return named ?? spans.find((s) => s.currency !== null) ?? spans.find((s) => s.marked) ?? spans[0] ?? null;
}

export function moneyValue(span: MoneySpan, assumed: string): ParsedValue {
  const currency = span.currency ?? assumed;
  const minor = (amount: number | null) => (amount === null ? null : toMinor(amount, currency));
  const atLeastMinor = minor(span.atLeast);
  const atMostMinor = minor(span.atMost);
  const largest = Math.max(atLeastMinor ?? 0, atMostMinor ?? 0);
  if (!Number.isSafeInteger(largest)) return { ok: false, reason: "no_amount" };
  return { ok: true, value: { type: "money", currency, atLeastMinor, atMostMinor } };
}
