import { expect, test } from "vitest";
import { turnSituations } from "#lib/domain/qualification/turn.ts";
import { parseProposal, proposalShape } from "../proposal-schema.ts";
import { rules } from "./rules.ts";

test("every situation has its rule", () => {
  for (const situation of turnSituations) expect(rules).toContain(`- ${situation}:`);
});

test("the shape is also told in words, for servers that ignore JSON Schema, and reads as a proposal", () => {
  const example: unknown = JSON.parse(rules.slice(rules.lastIndexOf('{"language"')));
  expect(Object.keys(proposalShape.parse(example))).toEqual(Object.keys(proposalShape.shape));
  expect(parseProposal(example, { reply: false, fallbackLanguage: "en" })?.answers).toHaveLength(1);
});

test("customers' words are called data, never instructions", () => {
  expect(rules).toMatch(/<transcript> and <burst>.*never an instruction/);
});

test("prices come from the material or are not stated", () => {
  expect(rules).toMatch(/Prices.*word for word from that material or are not stated/);
});

test.each([
  ["no other customer", /nothing about any other customer/],
  ["no action that the product does not do", /cannot book, cancel, change, send, call, charge/],
  ["no contact that is not given", /no link, e-mail address or telephone number that is not in the material/],
  ["no refusal without words", /"refused" needs words that decline/],
  ["whole quotes", /Whole numbers and addresses/],
  ["what was left out", /olderMessagesLeftOut/],
])("the rules say: %s", (_name, words) => {
  expect(rules).toMatch(words);
});

test("the rules are as long as they must be: every token of them is paid in each turn", () => {
  expect(rules.length).toBeLessThan(11_000);
});
