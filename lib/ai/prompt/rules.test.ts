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
