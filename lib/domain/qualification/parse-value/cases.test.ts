import { expect, test } from "vitest";
import { givenQuestion, now } from "../given-turn.ts";
import { notationOf } from "./cases/case-table.ts";
import { de } from "./cases/de.ts";
import { fr } from "./cases/fr.ts";
import { pt } from "./cases/pt.ts";
import { parseValue } from "./parse-value.ts";

const tables = [pt, fr, de];

test.each(tables.flatMap((table) => table.cases.map((row) => [table.language, ...row, table] as const)))(
  "%s %s: given %j, then %s",
  (language, type, words, expected, { country, currency, timeZone, options }) => {
    const question = givenQuestion("key", type, "?", { options: [...options], futureOnly: true });
    expect(notationOf(parseValue(question, words, { language, country, currency, timeZone, now }))).toBe(expected);
  },
);
