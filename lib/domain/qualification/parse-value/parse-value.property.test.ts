import fc from "fast-check";
import { expect, test } from "vitest";
import { givenQuestion, now } from "../given-turn.ts";
import type { AnswerValue } from "../answer.ts";
import { detectLanguage } from "../detect-language.ts";
import { questionTypes } from "../question.ts";
import { showValue } from "../show-value.ts";
import { lexicons } from "./language/lexicons.ts";
import { findValue, type ParseContext, parseValue } from "./parse-value.ts";

const languages = lexicons.map(({ code }) => code);
const options = ["Buy", "Sell", "Rent", "1-5 people", "More than 5 people"];
const questions = questionTypes.map((type) => givenQuestion(type, type, "?", { options, futureOnly: true }));

function contextIn(language: string | null): ParseContext {
  return { language, country: "DE", currency: "EUR", timeZone: "Europe/Berlin", now };
}

/** Words that customers use, in an order that nobody uses. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."between entre zwischen und y e et and bis a hasta no not nicht pas max k mil mille".split(" "),
      ),
      fc.constantFrom(
        ..."tausend hundert cent vingt quatre dos dois zwei mai may 1 12 2027 1.500,50 € $ % - , . : /".split(" "),
      ),
      fc.constantFrom(
        ..."week semana Woche semaine next nächste prochain before vor antes ana@gmial.com +34 600".split(" "),
      ),
      fc.nat({ max: 99_999 }).map(String),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(" "));

const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ maxLength: 200 }), soup);

test("any text in any language: nothing throws, and what is found stands in the words", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(null, ...languages), (text, language) => {
      const words = text.normalize("NFC");
      for (const question of questions) {
        const found = findValue(question, words, contextIn(language));
        if (!found.ok) continue;
        expect(found.value.type).toBe(question.type);
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(words.length);
      }
    }),
    { numRuns: 300 },
  );
});

test("any text: reading the same words again says the same", () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(null, ...languages), (text, language) => {
      for (const question of questions) {
        const read = () => parseValue(question, text, contextIn(language));
        expect(read()).toEqual(read());
      }
      expect(detectLanguage(text)).toEqual(detectLanguage(text));
    }),
    { numRuns: 100 },
  );
});

test("an amount is never below zero, and its least is no more than its most", () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(...languages), (text, language) => {
      const parsed = parseValue(givenQuestion("k", "money", "?"), text, contextIn(language));
      if (!parsed.ok || parsed.value.type !== "money") return;
      const { atLeastMinor, atMostMinor } = parsed.value;
      expect(atLeastMinor ?? atMostMinor).not.toBeNull();
      expect(atLeastMinor ?? 0).toBeGreaterThanOrEqual(0);
      expect(atMostMinor ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(atLeastMinor ?? 0);
    }),
    { numRuns: 300 },
  );
});

test("a time frame that must lie ahead never ends in the past or before it begins", () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(...languages), (text, language) => {
      const parsed = parseValue(givenQuestion("k", "date", "?", { futureOnly: true }), text, contextIn(language));
      if (!parsed.ok || parsed.value.type !== "date") return;
      const { from, to } = parsed.value;
      if (to !== null) expect(to >= "2026-11-18").toBe(true);
      if (from !== null && to !== null) expect(from <= to).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const minor = fc.integer({ min: 1, max: 900_000_000 });
const day = fc
  .integer({ min: 0, max: 700 })
  .map((offset) => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10));

const shownValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  minor.map((amount) => ({ type: "money" as const, currency: "EUR", atLeastMinor: amount, atMostMinor: amount })),
  minor.map((amount) => ({ type: "money" as const, currency: "EUR", atLeastMinor: null, atMostMinor: amount })),
  minor.map((amount) => ({ type: "money" as const, currency: "EUR", atLeastMinor: amount, atMostMinor: null })),
  fc.tuple(minor, fc.integer({ min: 1, max: 1000 })).map(([amount, more]) => ({
    type: "money" as const,
    currency: "EUR",
    atLeastMinor: amount,
    atMostMinor: amount + more,
  })),
  day.map((at) => ({ type: "date" as const, from: at, to: at, asap: false })),
  day.map((at) => ({ type: "date" as const, from: null, to: at, asap: false })),
  day.map((at) => ({ type: "date" as const, from: at, to: null, asap: false })),
  fc.tuple(day, day).map((both) => {
    const [from = null, to = null] = both.sort();
    return { type: "date" as const, from, to, asap: false };
  }),
  fc.constant({ type: "date" as const, from: null, to: null, asap: true }),
  fc.integer({ min: 0, max: 9_999_999 }).map((number) => ({ type: "number" as const, number, max: null })),
  fc.boolean().map((yes) => ({ type: "yes_no" as const, yes })),
);

test("what the profile shows reads back as the same value, in each language", () => {
  fc.assert(
    fc.property(shownValue, fc.constantFrom(...languages), (value, language) => {
      const shown = showValue(value, language);
      expect(parseValue(givenQuestion("k", value.type, "?"), shown, contextIn(language)), shown).toEqual({
        ok: true,
        value,
      });
    }),
    { numRuns: 500 },
  );
});

const months = Array.from({ length: 24 }, (_, index) => index);
const dayOf = (month: number, date: number) => new Date(Date.UTC(2026, month, date)).toISOString().slice(0, 10);

test.each(languages)("every time frame of whole months reads back as itself, in %s", (language) => {
  for (const first of months) {
    for (const last of months.slice(first)) {
      const value = { type: "date" as const, from: dayOf(first, 1), to: dayOf(last + 1, 0), asap: false };
      const shown = showValue(value, language);
      expect(parseValue(givenQuestion("k", "date", "?"), shown, contextIn(language)), shown).toEqual({
        ok: true,
        value,
      });
    }
  }
});

const hostile = [
  ..."1 |a@|1.|¿|$|+1 |10/|0|9|a|.|@|-|'|#|k|m|1,|1.000|1 000|1'000|(1)|1-|x1|½|²|é|ß|👍|\n|,|;|/|&|e |y |a |o |und ".split(
    "|",
  ),
  ..."between 2 and |not |no más de |entre 2 et |zwischen |hundert|tausend|einund|fünfundzwanzig|quatre-vingt-|cent |mil ".split(
    "|",
  ),
  ..."und |und ein |in 2 weeks |next week |nicht mehr als |n'ai |ne sais |je ne |ich weiß |end of |early |the |1st |first |".split(
    "|",
  ),
  ..."12 May |May |v1.|555-0|ana@gmial.|a.b@c.d |at dot |option 1 |buy |buyy |all except |we are |CP 28013 |en 2025 |".split(
    "|",
  ),
].filter((piece) => piece !== "");

const length = 10_000;
/** Processor time of all types of question together; the least that is never reached by chance on a busy machine. */
const budgetMs = 2000;

test.each(hostile)("given 10,000 characters of %j, then each type is read fast", (piece) => {
  const long = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const before = process.threadCpuUsage().user;
  for (const question of questions) parseValue(question, long, contextIn("en"));
  detectLanguage(long);
  expect((process.threadCpuUsage().user - before) / 1000).toBeLessThan(budgetMs);
});
