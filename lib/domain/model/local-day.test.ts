import { expect, test } from "vitest";
import { daysUpTo, localDay } from "./local-day.ts";

test.each([
  ["Europe/Madrid", "2026-11-25T22:59:00Z", "2026-11-25"],
  ["Europe/Madrid", "2026-11-25T23:00:00Z", "2026-11-26"],
  ["America/Los_Angeles", "2026-11-26T07:59:00Z", "2026-11-25"],
  ["no/where", "2026-11-25T23:30:00Z", "2026-11-25"],
])("in %s it is at %s the day %s", (timeZone, at, day) => {
  expect(localDay(timeZone, new Date(at))).toBe(day);
});

test("days up to one, across a change of summer time and of the month", () => {
  expect(daysUpTo("2026-11-02", 4)).toEqual(["2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02"]);
});
