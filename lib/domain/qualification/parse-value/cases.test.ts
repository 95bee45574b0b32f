import { describe, expect, test } from "vitest";
import { givenQuestion, now } from "../given-turn.ts";
import { questionTypes } from "../question.ts";
import { type Case, type CaseTable, notationOf } from "./cases/case-table.ts";
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

function questionOf({ options: all }: CaseTable, [type, , , { text = "?", options = all } = {}]: Case) {
  return givenQuestion("key", type, text, { options: [...options], futureOnly: true });
}

function named(row: Case) {
  const [type, words, expected] = row;
  return { type, words, expected, row };
}

describe.each(tables.map((table) => [table.language, table] as const))("what customers write in %s", (_code, table) => {
  test.each(table.cases.map(named))("as $type $words means $expected", ({ words, expected, row }) => {
    expect(notationOf(parseValue(questionOf(table, row), words, contextOf(table)))).toBe(expected);
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
    const keys = table.cases.map(([type, words, , question]) => `${type} ${words} ${question?.text}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

/** Customers change the language, and the first message comes before any language is known. */
test.each(tables.flatMap((table) => table.cases.map((row) => ({ ...named(row), code: table.language, table }))))(
  "$code without a known language: as $type $words reads the same or asks again, and never something else",
  ({ words, expected, row, table }) => {
    const read = notationOf(parseValue(questionOf(table, row), words, { ...contextOf(table), language: null }));
    expect([expected, ...(read.startsWith("!") ? [read] : [])]).toContain(read);
  },
);
