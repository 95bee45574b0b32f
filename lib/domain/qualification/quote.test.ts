import { expect, test } from "vitest";
import { findQuote } from "./quote.ts";

test.each([
  ["Budget about 3k", "about 3k", "about 3k"],
  ["Budget ABOUT  3k", "about 3k", "ABOUT  3k"],
  ["Necesito un abogado mañana", "manana", "mañana"],
  ["man\u0303ana por favor", "mañana", "man\u0303ana"],
  ["I’d rather “wait”", 'I\'d rather "wait"', "I’d rather “wait”"],
  ["line one\nline two", "one line", "one\nline"],
  ["zero\u200bwidth", "zerowidth", "zero\u200bwidth"],
  ["[Photo]", "[Photo]", "[Photo]"],
])("given %j and the words %j, then %j is quoted", (message, words, expected) => {
  expect(findQuote(message, words)?.words).toBe(expected);
});

test.each([
  ["I need 30 chairs", "3"],
  ["nothing", "no"],
  ["a divorce", "a marriage"],
  ["a divorce", ""],
  ["", "a divorce"],
  ["   ", "   "],
])("given %j and the words %j, then nothing is quoted", (message, words) => {
  expect(findQuote(message, words)).toBeNull();
});

test("given words that first stand inside another word, then the whole word is quoted", () => {
  expect(findQuote("30 or 3", "3")).toEqual({ start: 6, end: 7, words: "3" });
});
