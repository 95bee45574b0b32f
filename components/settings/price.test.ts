import { expect, it } from "vitest";
import { shownPrice } from "#components/settings/price.ts";

it.each([
  [220000, "USD", "$2,200"],
  [14950, "EUR", "€149.50"],
  [9000, "JPY", "¥9,000"],
  [1500, "KWD", "KWD 1.500"],
])("shows %i minor units of %s as %s", (minor, currency, shown) => {
  expect(shownPrice(minor, currency)?.replace("\u00a0", " ")).toBe(shown);
});

it("shows no price where none is stored", () => {
  expect(shownPrice(null, null)).toBeNull();
});
