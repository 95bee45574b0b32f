import { describe, expect, it } from "vitest";
import { dayOfIso, type OpeningHours, openingHours, openState } from "./opening-hours.ts";

const workday = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];
const hours: OpeningHours = {
  timeZone: "Europe/Madrid",
  weekly: [[], workday, workday, workday, workday, [{ from: "09:00", to: "24:00" }], [{ from: "00:00", to: "02:00" }]],
  exceptions: [{ date: "2026-12-25", intervals: [], note: "Christmas" }],
  note: "",
};
const day = dayOfIso;

describe("open at a moment of the business's own clock", () => {
  it.each([
    ["a Wednesday morning", "2026-11-18T08:30:00Z", { open: true, until: { day: day("2026-11-18"), time: "13:00" } }],
    ["the lunch break", "2026-11-18T12:30:00Z", { open: false, next: { day: day("2026-11-18"), time: "14:00" } }],
    [
      "one minute before opening",
      "2026-11-18T07:59:00Z",
      { open: false, next: { day: day("2026-11-18"), time: "09:00" } },
    ],
    ["the minute of closing", "2026-11-18T17:00:00Z", { open: false, next: { day: day("2026-11-19"), time: "09:00" } }],
    [
      "Friday night, which ends on Saturday",
      "2026-11-20T22:00:00Z",
      { open: true, until: { day: day("2026-11-21"), time: "02:00" } },
    ],
    ["Sunday", "2026-11-22T12:00:00Z", { open: false, next: { day: day("2026-11-23"), time: "09:00" } }],
    [
      "the hour that summer time skips",
      "2026-03-29T01:30:00Z",
      { open: false, next: { day: day("2026-03-30"), time: "09:00" } },
    ],
    ["a holiday", "2026-12-25T10:00:00Z", { open: false, next: { day: day("2026-12-26"), time: "00:00" } }],
  ])("%s", (_, at, expected) => {
    expect(openState(hours, new Date(at))).toEqual(expected);
  });

  it("is closed without a next time where no day opens", () => {
    const never = { ...hours, weekly: [[], [], [], [], [], [], []] };
    expect(openState(never, new Date("2026-11-18T08:30:00Z"))).toEqual({ open: false, next: null });
  });
});

describe("what an owner may write", () => {
  const week = (monday: unknown) => ({ ...hours, weekly: [[], monday, [], [], [], [], []] });
  it.each([
    ["closing before opening", [{ from: "18:00", to: "09:00" }]],
    ["no time", [{ from: "9", to: "18:00" }]],
    [
      "times that overlap",
      [
        { from: "09:00", to: "13:00" },
        { from: "12:00", to: "18:00" },
      ],
    ],
  ])("not %s", (_, monday) => {
    expect(openingHours.safeParse(week(monday)).success).toBe(false);
  });
  it("not the same day twice", () => {
    const exceptions = [hours.exceptions[0], hours.exceptions[0]];
    expect(openingHours.safeParse({ ...hours, exceptions }).success).toBe(false);
  });
});
