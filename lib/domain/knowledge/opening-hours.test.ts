import { describe, expect, it } from "vitest";
import { type OpeningHours, openingHours } from "./opening-hours.ts";

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
