import { expect, test } from "vitest";
import { noTokens } from "./model-settings.ts";
import { costMicros, listPriceOf, type ModelPrice, priceOf } from "./price.ts";

const price: ModelPrice = { model: "small", input: 2, cachedInput: 0.5, output: 8 };
const usage = { inputTokens: 1_000, cachedInputTokens: 400, outputTokens: 100 };

test("cached tokens cost their own price, and all others that of input", () => {
  expect(costMicros(usage, price)).toBe(600 * 2 + 400 * 0.5 + 100 * 8);
});

test("where caching is no cheaper, cached tokens cost what input costs", () => {
  expect(costMicros(usage, { ...price, cachedInput: null })).toBe(1_000 * 2 + 100 * 8);
});

test("what was not used costs nothing, and an unknown price is no price", () => {
  expect(costMicros(noTokens, price)).toBe(0);
  expect(costMicros(usage, null)).toBeNull();
});

test("more cached tokens than there were costs no negative amount", () => {
  expect(costMicros({ ...usage, cachedInputTokens: 5_000 }, price)).toBe(1_000 * 0.5 + 100 * 8);
});

test.each([
  ["gpt-5.4-mini", null, 0.75],
  ["gpt-5.4-mini-2026-03-17", null, 0.75],
  ["gpt-5.4-mini", "https://api.openai.com/v1", 0.75],
  ["gpt-5.4-mini", "https://proxy.example.com/v1", undefined],
  ["gpt-5.4-miniature", null, undefined],
  ["qwen3:8b", null, undefined],
] as const)("the list price of %s at %s is %s", (model, baseUrl, input) => {
  expect(listPriceOf(model, baseUrl)?.input).toBe(input);
});

test("the owner's price wins", () => {
  const own = { model: "gpt-5.4-mini", input: 1, cachedInput: null, output: 2 };
  expect(priceOf("gpt-5.4-mini", null, [own])).toEqual(own);
  expect(priceOf("gpt-5.4-nano", null, [own])?.input).toBe(0.2);
  expect(priceOf("other", null, [own])).toBeNull();
});
