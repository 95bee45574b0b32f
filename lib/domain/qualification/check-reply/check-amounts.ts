import { minorDigits } from "../parse-value/currency.ts";
import { fold } from "../parse-value/fold.ts";
import { lexiconsFor } from "../parse-value/language/lexicons.ts";
import { findMoney, type MoneySpan } from "../parse-value/money.ts";
import { findNumbers } from "../parse-value/numbers.ts";
import type { TurnInput } from "../turn.ts";

interface KnownAmount {
  value: number;
  /** Null: any. */
  currency: string | null;
}

const priceTalk =
  /\b(?:prices?|priced|costs?|fees?|charges?|rates?|starts? at|precios?|cuestan?|cuesta|tarifas?|costes?|costos?|cobramos|honorarios)\b/;

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

/** Amounts that may be said: from the material, from what the owner wrote into the messages, and from the customer. */
function knownAmounts(input: TurnInput): KnownAmount[] {
  const { workflow, knowledge, transcript, burst, answers } = input;
  const owner = [workflow.greeting, workflow.handoffMessage, workflow.handoffOnRequestMessage];
  const asked = workflow.questions.flatMap((question) => [question.text, ...question.options]);
  const said = [...transcript, ...burst].filter((message) => message.author !== "ai").map((message) => message.text);
  const material = knowledge.flatMap((item) => [item.title, item.text]);
  const written = [...owner, ...asked, ...said, ...material].flatMap((text) => numbersIn(text, input));
  const prices = knowledge.flatMap(({ priceMinor, currency }) =>
    priceMinor === null || currency === null ? [] : [fromMinor(priceMinor, currency)],
  );
  const given = answers.flatMap(({ value }) =>
    value?.type === "money"
      ? [value.atLeastMinor, value.atMostMinor].flatMap((m) => (m === null ? [] : [fromMinor(m, value.currency)]))
      : [],
  );
  return [...written.map((value) => ({ value, currency: null })), ...prices, ...given];
}

/** Amounts of money that the reply states and nobody gave it, in the reply's words. */
export function inventedAmounts(reply: string, input: TurnInput): string[] {
  const spans = moneyIn(reply, input);
  const folded = fold(reply.normalize("NFC"));
  const stated = spans.filter((span) => span.currency !== null || priceTalk.test(sentenceAround(folded, span)));
  if (stated.length === 0) return [];
  const known = knownAmounts(input);
  const isKnown = (value: number, currency: string | null) =>
    known.some((k) => Math.abs(k.value - value) < 0.005 && (!k.currency || !currency || k.currency === currency));
  const invented = stated.filter((span) => !valuesOf(span).every((value) => isKnown(value, span.currency)));
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
