import { expect, test } from "vitest";
import { findJsonObject } from "./find-json-object.ts";

test.each([
  ["plain", '{"a":1}'],
  ["in a fence", '```json\n{"a":1}\n```'],
  ["after words", 'Here it is: {"a":1} Anything else?'],
  ["after broken braces", 'as {asked}: {"a":1}'],
  ["after thoughts", '<think>maybe {"b":2}</think>{"a":1}'],
  ["before a second object", '{"a":1}{"b":2}'],
])("finds the object %s", (_name, text) => {
  expect(findJsonObject(text)).toBe('{"a":1}');
});

test("braces and escaped quotes inside strings do not end the object", () => {
  const text = String.raw`{"a":"} \" {", "b": {"c": "\\"}}`;
  expect(findJsonObject(`Well: ${text}.`)).toBe(text);
});

test.each(["", "no object", '{"a": 1', "{".repeat(5_000)])("returns what holds no object as it is", (text) => {
  expect(findJsonObject(text)).toBe(text);
});
