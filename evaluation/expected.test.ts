import { expect, test } from "vitest";
import { givenAnswer } from "#lib/domain/qualification/given-turn.ts";
import { choices, dates, email, type Expected, matches, money, quote, refused, words } from "./expected.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";

const text = (said: string): Partial<Answer> => ({ value: { type: "text", text: said } });

test.each<[string, Expected, Partial<Answer>, boolean]>([
  ["the same amount", money("EUR", 3000), { value: money("EUR", 3000) }, true],
  ["another currency", money("EUR", 3000), { value: money("USD", 3000) }, false],
  ["at most is not exactly", money("EUR", null, 3000), { value: money("EUR", 3000) }, false],
  ["the same day", dates("2027-03-01"), { value: dates("2027-03-01") }, true],
  ["another order of options", choices("Fish", "Vegan"), { value: choices("Vegan", "Fish") }, false],
  ["words inside a text, whatever case and accents", words("divórcio"), text("Um  DIVORCIO em Lisboa"), true],
  ["other words", words("visa"), text("A divorce"), false],
  ["declined where it was refused", refused, { state: "declined", value: null }, true],
  ["a value where it was refused", refused, { value: email("a@b.example") }, false],
  ["declined where a value was given", email("a@b.example"), { state: "declined", value: null }, false],
  ["any value that quotes the words", quote("about 3k"), { value: money("USD", 3000), words: "About  3k" }, true],
  ["a value that quotes other words", quote("3k"), { value: money("USD", 3000), words: "3000" }, false],
  ["unclear is no value", email("a@b.example"), { state: "unclear", value: null }, false],
])("%s", (_name, expected, stored, same) => {
  expect(matches(expected, givenAnswer("need", stored))).toBe(same);
});
