import { describe, expect, test } from "vitest";
import { givenQuestion, now } from "../given-turn.ts";
import { questionTypes } from "../question.ts";
import { type CaseTable, notationOf } from "./cases/case-table.ts";
import { de } from "./cases/de.ts";
import { en } from "./cases/en.ts";
import { es } from "./cases/es.ts";
import { fr } from "./cases/fr.ts";
import { pt } from "./cases/pt.ts";
import { type ParseContext, parseValue } from "./parse-value.ts";

const tables: readonly CaseTable[] = [en, es, pt, fr, de];
const casesMin = 60;

function contextOf({ language, country, currency, timeZone }: CaseTable): ParseContext {
  return { language, country, currency, timeZone, now };
}

describe.each(tables.map((table) => [table.language, table] as const))("what customers write in %s", (_code, table) => {
  test.each(table.cases)("as %s %j means %s", (type, words, expected) => {
    const question = givenQuestion("key", type, "?", { options: [...table.options], futureOnly: true });
    expect(notationOf(parseValue(question, words, contextOf(table)))).toBe(expected);
  });

  test("every type is in the table, with what reads and what does not", () => {
    expect(table.cases.length).toBeGreaterThanOrEqual(casesMin);
    for (const type of questionTypes.filter((one) => one !== "text")) {
      const expected = table.cases.filter((row) => row[0] === type).map((row) => row[2]);
      expect(expected.filter((one) => one.startsWith("!")).length, type).toBeGreaterThan(0);
      expect(expected.filter((one) => !one.startsWith("!")).length, type).toBeGreaterThan(2);
    }
  });

  test("no words stand in the table twice", () => {
    const keys = table.cases.map(([type, words]) => `${type} ${words}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

/** Customers change the language, and the first message comes before any language is known. */
test.each(tables.flatMap((table) => table.cases.map((row) => [table.language, ...row, table] as const)))(
  "%s without a known language: as %s %j reads the same or asks again, and never something else",
  (_code, type, words, expected, table) => {
    const question = givenQuestion("key", type, "?", { options: [...table.options], futureOnly: true });
    const read = notationOf(parseValue(question, words, { ...contextOf(table), language: null }));
    expect([expected, ...(read.startsWith("!") ? [read] : [])]).toContain(read);
  },
);
