import { expect, test } from "vitest";
import { testClock } from "./clock.ts";

test("a test clock stands still until it is advanced", () => {
  const clock = testClock("2026-03-01T10:00:00Z");
  expect(clock.now()).toEqual(clock.now());
  clock.advance(90_000);
  expect(clock.now()).toEqual(new Date("2026-03-01T10:01:30Z"));
});
