import { expect, test } from "vitest";
import { budget, inEnglish, inSpanish } from "../given-turn.ts";
import { type ParseContext, parseValue } from "./parse-value.ts";

type Row = readonly [words: string, atLeast: number | null, atMost: number | null, currency: string];

function read(words: string, context: ParseContext) {
  const parsed = parseValue(budget, words, context);
  if (!parsed.ok || parsed.value.type !== "money") return parsed.ok ? null : parsed.reason;
  const { atLeastMinor, atMostMinor, currency } = parsed.value;
  return [atLeastMinor, atMostMinor, currency];
}

const english: readonly Row[] = [
  ["about 3k", 300000, 300000, "USD"],
  ["3K", 300000, 300000, "USD"],
  ["$1,500.50", 150050, 150050, "USD"],
  ["1500", 150000, 150000, "USD"],
  ["USD 1200", 120000, 120000, "USD"],
  ["1,200 dollars", 120000, 120000, "USD"],
  ["800 bucks", 80000, 80000, "USD"],
  ["£750", 75000, 75000, "GBP"],
  ["2.500 €", 250000, 250000, "EUR"],
  ["¥50000", 50000, 50000, "JPY"],
  ["between 2 and 3 thousand", 200000, 300000, "USD"],
  ["between two thousand and three thousand", 200000, 300000, "USD"],
  ["2-3k", 200000, 300000, "USD"],
  ["$2k – $3k", 200000, 300000, "USD"],
  ["from 2000 to 3000", 200000, 300000, "USD"],
  ["2000 or 3000", 200000, 300000, "USD"],
  ["up to 3k", null, 300000, "USD"],
  ["max 500", null, 50000, "USD"],
  ["500 max", null, 50000, "USD"],
  ["no more than $800", null, 80000, "USD"],
  ["I can't go over, so 3000 at most", null, 300000, "USD"],
  ["under 1000", null, 100000, "USD"],
  ["at least 500", 50000, null, "USD"],
  ["500+", 50000, null, "USD"],
  ["more than 10k", 1000000, null, "USD"],
  ["1.5k", 150000, 150000, "USD"],
  ["two thousand", 200000, 200000, "USD"],
  ["two and a half thousand", 250000, 250000, "USD"],
  ["two hundred and fifty dollars", 25000, 25000, "USD"],
  ["fifteen hundred", 150000, 150000, "USD"],
  ["a couple of thousand", 200000, 200000, "USD"],
  ["half a million", 50000000, 50000000, "USD"],
  ["5 grand", 500000, 500000, "USD"],
  ["1.2 million pounds", 120000000, 120000000, "GBP"],
  ["not 3k but 5k", 500000, 500000, "USD"],
  ["5k, not 3k", 500000, 500000, "USD"],
  ["3000 or 2000", 300000, 300000, "USD"],
  ["no, 800", 80000, 80000, "USD"],
  ["I have 2 kids and $900", 90000, 90000, "USD"],
  ["3000 in 2 weeks", 300000, 300000, "USD"],
];

test.each(english)("given the English %j, then at least %j and at most %j %s", (words, atLeast, atMost, currency) => {
  expect(read(words, inEnglish)).toEqual([atLeast, atMost, currency]);
});

const spanish: readonly Row[] = [
  ["2.500 €", 250000, 250000, "EUR"],
  ["1.500,50 €", 150050, 150050, "EUR"],
  ["unos 2000 euros", 200000, 200000, "EUR"],
  ["dos mil", 200000, 200000, "EUR"],
  ["dos mil quinientos euros", 250000, 250000, "EUR"],
  ["treinta y cinco mil", 3500000, 3500000, "EUR"],
  ["cien mil euros", 10000000, 10000000, "EUR"],
  ["mil", 100000, 100000, "EUR"],
  ["mil quinientos", 150000, 150000, "EUR"],
  ["un millón y medio", 150000000, 150000000, "EUR"],
  ["medio millón", 50000000, 50000000, "EUR"],
  ["un par de miles", 200000, 200000, "EUR"],
  ["3k", 300000, 300000, "EUR"],
  ["entre 2 y 3 mil", 200000, 300000, "EUR"],
  ["entre dos mil y tres mil", 200000, 300000, "EUR"],
  ["de 2000 a 3000 euros", 200000, 300000, "EUR"],
  ["no más de 800", null, 80000, "EUR"],
  ["hasta 3000", null, 300000, "EUR"],
  ["como mucho 500 euros", null, 50000, "EUR"],
  ["1500 como máximo", null, 150000, "EUR"],
  ["menos de mil", null, 100000, "EUR"],
  ["al menos 500", 50000, null, "EUR"],
  ["mínimo 500", 50000, null, "EUR"],
  ["a partir de 1.000", 100000, null, "EUR"],
  ["más de 10 mil", 1000000, null, "EUR"],
  ["300 dólares", 30000, 30000, "USD"],
  ["5000 pesos", 500000, 500000, "MXN"],
  ["5k, no 3k", 500000, 500000, "EUR"],
  ["tengo 2 hijos y 900 euros", 90000, 90000, "EUR"],
];

test.each(spanish)("given the Spanish %j, then at least %j and at most %j %s", (words, atLeast, atMost, currency) => {
  expect(read(words, inSpanish)).toEqual([atLeast, atMost, currency]);
});

test.each([
  ["in two weeks", inEnglish],
  ["3 weeks", inEnglish],
  ["I have no idea", inEnglish],
  ["4 bedrooms", inEnglish],
  ["at 10:30", inEnglish],
  ["2026-11-20", inEnglish],
  ["ana22@example.com", inEnglish],
  ["no sé", inSpanish],
  ["en tres semanas", inSpanish],
  ["3 habitaciones", inSpanish],
] as const)("given %j, then there is no amount", (words, context) => {
  expect(read(words, context)).toBe("no_amount");
});

test("given a peso sign, then the business's own currency is meant", () => {
  expect(read("$500", { ...inSpanish, country: "MX", currency: "MXN" })).toEqual([50000, 50000, "MXN"]);
});

test("given a currency without minor units, then nothing is multiplied", () => {
  expect(read("15.000", { ...inSpanish, country: "CL", currency: "CLP" })).toEqual([15000, 15000, "CLP"]);
});
