import { minorDigits } from "../parse-value/currency.ts";
import { fold } from "../parse-value/fold.ts";
import { lexiconsFor } from "../parse-value/language/lexicons.ts";
import { findMoney, type MoneySpan } from "../parse-value/money.ts";
import { findNumbers } from "../parse-value/numbers.ts";
import type { TurnInput } from "../turn.ts";
import { ownerTexts } from "./material.ts";

interface KnownAmount {
  value: number;
  /** Null: any. */
  currency: string | null;
}

const priceTalk =
  /\b(?:prices?|priced|costs?|fees?|charges?|rates?|starts? at|precios?|cuestan?|tarifas?|costes?|costos?|cobramos|honorarios|precos?|custam?|taxas?|cobramos|honorarios|prix|coutent?|tarifs?|honoraires|facturons|preise?|kostet|kosten|gebuhr(?:en)?|honorare?|berechnen)\b/;

function moneyIn(text: string, input: TurnInput): MoneySpan[] {
  const folded = fold(text.normalize("NFC"));
  return lexiconsFor(input.language).flatMap((lexicon) => findMoney(folded, lexicon, input.workflow.currency));
}

function valuesOf(span: MoneySpan): number[] {
  return [span.atLeast, span.atMost].filter((value) => value !== null);
}

function numbersIn(text: string, input: TurnInput): number[] {
  const folded = fold(text.normalize("NFC"));
  const plain = lexiconsFor(input.language).flatMap((lexicon) => findNumbers(folded, lexicon).map((n) => n.value));
  return [...plain, ...moneyIn(text, input).flatMap(valuesOf)];
}

function fromMinor(minor: number, currency: string): KnownAmount {
  return { value: minor / 10 ** minorDigits(currency), currency };
}

/** Amounts that the business gives: from the material, and from what the owner wrote into messages and questions. */
function givenAmounts(input: TurnInput): KnownAmount[] {
  const prices = input.knowledge.flatMap(({ priceMinor, currency }) =>
    priceMinor === null || currency === null ? [] : [fromMinor(priceMinor, currency)],
  );
  const people = input.transcript.filter((one) => one.author === "member" || one.author === "app");
  const written = [...ownerTexts(input), ...people.map((one) => one.text)].flatMap((text) => numbersIn(text, input));
  return [...written.map((value) => ({ value, currency: null })), ...prices];
}

/** Amounts that the customer named. */
function namedAmounts(input: TurnInput): KnownAmount[] {
  const said = [...input.transcript, ...input.burst].filter((message) => message.author === "customer");
  const named = said.flatMap((message) => numbersIn(message.text, input)).map((value) => ({ value, currency: null }));
  const answers = input.answers.flatMap(({ value }) =>
    value?.type === "money"
      ? [value.atLeastMinor, value.atMostMinor].flatMap((m) => (m === null ? [] : [fromMinor(m, value.currency)]))
      : [],
  );
  return [...named, ...answers];
}

/**
 * Amounts of money that the reply states and nobody gave it, in the reply's words. What the customer named may be repeated,
 * but it is no price of the business.
 */
export function inventedAmounts(reply: string, input: TurnInput): string[] {
  const folded = fold(reply.normalize("NFC"));
  const spans = moneyIn(reply, input).map((span) => ({
    ...span,
    isPrice: priceTalk.test(sentenceAround(folded, span)),
  }));
  const stated = spans.filter((span) => span.currency !== null || span.isPrice);
  if (stated.length === 0) return [];
  const given = givenAmounts(input);
  const all = [...given, ...namedAmounts(input)];
  const isKnown = (known: readonly KnownAmount[], value: number, currency: string | null) =>
    known.some((k) => Math.abs(k.value - value) < 0.005 && (!k.currency || !currency || k.currency === currency));
  const invented = stated.filter(
    (span) => !valuesOf(span).every((value) => isKnown(span.isPrice ? given : all, value, span.currency)),
  );
  return [...new Set(invented.map((span) => reply.normalize("NFC").slice(span.start, span.end).trim()))];
}

function sentenceAround(folded: string, { start, end }: { start: number; end: number }): string {
  const before = Math.max(
    folded.lastIndexOf(". ", start),
    folded.lastIndexOf("? ", start),
    folded.lastIndexOf("! ", start),
  );
  const after = /[.?!](?:\s|$)/.exec(folded.slice(end));
  return folded.slice(before + 1, after ? end + after.index : folded.length);
}
