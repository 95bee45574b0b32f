import { expect, test } from "vitest";
import { sameValue } from "./accept-answer.ts";
import { answerValue } from "./answer.ts";

test("the same value is the same in the order in which a database keeps its parts", () => {
  const money = { type: "money", currency: "USD", atLeastMinor: null, atMostMinor: 300_000 } as const;
  const kept = answerValue.parse({ currency: "USD", type: "money", atMostMinor: 300_000, atLeastMinor: null });
  expect(sameValue(money, kept)).toBe(true);
  expect(sameValue(money, { ...money, atMostMinor: 300_001 })).toBe(false);
  expect(sameValue(money, null)).toBe(false);
  expect(sameValue(null, null)).toBe(true);
});

test("options in another order are another value", () => {
  const both = { type: "multiple_choice", options: ["Fish", "Vegan"] } as const;
  expect(sameValue({ ...both, options: ["Fish", "Vegan"] }, { ...both, options: ["Vegan", "Fish"] })).toBe(false);
});
