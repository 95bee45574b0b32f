import { expect, test } from "vitest";
import type { ModelUseView } from "../views/model-view.ts";
import { showCost, showModelUse, showTokens } from "./use-words.ts";

const use: ModelUseView = {
  turns: 6,
  fallbackTurns: 1,
  inputTokens: 30_000,
  cachedInputTokens: 12_000,
  outputTokens: 1_020,
  costMicros: 31_400,
  costComplete: true,
};

test("one quiet line", () => {
  expect(showModelUse(use)).toBe("6 turns, 31,020 tokens (12,000 cached), $0.03, 1 by the scripted agent");
});

test("what is not known is not said", () => {
  const unknown = { ...use, turns: 1, fallbackTurns: 0, cachedInputTokens: 0, costMicros: null, costComplete: false };
  expect(showModelUse(unknown)).toBe("1 turn, 31,020 tokens");
  expect(showModelUse({ ...use, fallbackTurns: 0, costComplete: false })).toContain("at least $0.03");
});

test.each([
  [0, "$0.00"],
  [1, "under $0.01"],
  [9_999, "under $0.01"],
  [10_000, "$0.01"],
  [1_234_567_890, "$1,234.57"],
])("%i millionths are %s", (micros, words) => {
  expect(showCost(micros)).toBe(words);
});

test("one token is one", () => {
  expect(showTokens(1)).toBe("1 token");
});
