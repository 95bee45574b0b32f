import { expect, test } from "vitest";
import { percentile } from "./percentiles.ts";

test("takes the value at the rank", () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.2, 0.5, 0.8, 0.95, 1].map((share) => percentile(values, share))).toEqual([1, 1, 3, 4, 5, 5]);
  expect(percentile([], 0.5)).toBeNaN();
});
