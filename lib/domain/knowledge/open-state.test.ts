import { describe, expect, it } from "vitest";
import { dayNumber } from "../qualification/parse-value/calendar.ts";
import { openState } from "./open-state.ts";
import type { OpeningHours } from "./opening-hours.ts";

const workday = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];
const allDay = [{ from: "00:00", to: "24:00" }];
const hours: OpeningHours = {
  timeZone: "Europe/Madrid",
  weekly: [[], workday, workday, workday, workday, [{ from: "09:00", to: "24:00" }], [{ from: "00:00", to: "02:00" }]],
  exceptions: [
    { date: "2026-12-07", intervals: [{ from: "10:00", to: "12:00" }], note: "Short" },
    { date: "2026-12-25", intervals: [], note: "Christmas" },
  ],
  note: "",
};
const weekOf = (day: OpeningHours["weekly"][number]): OpeningHours => ({
  ...hours,
  exceptions: [],
  weekly: Array.from({ length: 7 }, () => day),
});

const openUntil = (date: string, time: string) => ({ open: true, until: { day: day(date), time } });
const closedUntil = (date: string, time: string) => ({ open: false, next: { day: day(date), time } });
function day(date: string): number | null {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  return dayNumber(year ?? 0, month ?? 0, dayOfMonth ?? 0);
}

describe("open at a moment of the business's own clock", () => {
  it.each([
    ["a Wednesday morning", "2026-11-18T08:30:00Z", openUntil("2026-11-18", "13:00")],
    ["the lunch break", "2026-11-18T12:30:00Z", closedUntil("2026-11-18", "14:00")],
    ["one minute before opening", "2026-11-18T07:59:00Z", closedUntil("2026-11-18", "09:00")],
    ["the minute of closing", "2026-11-18T17:00:00Z", closedUntil("2026-11-19", "09:00")],
    ["Friday night, which ends on Saturday", "2026-11-20T22:00:00Z", openUntil("2026-11-21", "02:00")],
    ["after midnight, of the night before", "2026-11-21T00:59:00Z", openUntil("2026-11-21", "02:00")],
    ["Sunday", "2026-11-22T12:00:00Z", closedUntil("2026-11-23", "09:00")],
    ["already Monday there, still Sunday in UTC", "2026-11-22T23:30:00Z", closedUntil("2026-11-23", "09:00")],
    ["winter time", "2026-10-26T08:30:00Z", openUntil("2026-10-26", "13:00")],
    ["summer time, an hour earlier in UTC", "2026-10-23T07:30:00Z", openUntil("2026-10-24", "02:00")],
    ["the hour that summer time skips", "2026-03-29T01:30:00Z", closedUntil("2026-03-30", "09:00")],
    ["the hour that comes twice in autumn", "2026-10-25T01:30:00Z", closedUntil("2026-10-26", "09:00")],
    ["a day with hours of its own", "2026-12-07T09:30:00Z", openUntil("2026-12-07", "12:00")],
    ["that day when its hours are over", "2026-12-07T11:00:00Z", closedUntil("2026-12-08", "09:00")],
    ["a holiday", "2026-12-25T10:00:00Z", closedUntil("2026-12-26", "00:00")],
    ["the evening before a holiday", "2026-12-24T18:00:00Z", closedUntil("2026-12-26", "00:00")],
  ])("%s", (_, at, expected) => {
    expect(openState(hours, new Date(at))).toEqual(expected);
  });

  it("counts times that touch as one", () => {
    const touching = [
      { from: "09:00", to: "13:00" },
      { from: "13:00", to: "18:00" },
    ];
    const at = new Date("2026-11-18T08:30:00Z");
    expect(openState(weekOf(touching), at)).toEqual(openUntil("2026-11-18", "18:00"));
  });

  it("names no end that is farther than a day", () => {
    expect(openState(weekOf(allDay), new Date("2026-11-18T08:30:00Z"))).toEqual({ open: true, until: null });
    const weekend = { ...hours, weekly: [allDay, [{ from: "00:00", to: "10:00" }], [], [], [], [], allDay] };
    expect(openState(weekend, new Date("2026-11-21T08:30:00Z"))).toEqual({ open: true, until: null });
    expect(openState(weekend, new Date("2026-11-22T08:30:00Z"))).toEqual({ open: true, until: null });
    expect(openState(weekend, new Date("2026-11-22T09:30:00Z"))).toEqual(openUntil("2026-11-23", "10:00"));
  });

  it("is closed without a next time where no day opens", () => {
    expect(openState(weekOf([]), new Date("2026-11-18T08:30:00Z"))).toEqual({ open: false, next: null });
  });

  it("counts an unknown time zone as UTC", () => {
    const at = new Date("2026-11-18T08:30:00Z");
    expect(openState({ ...hours, timeZone: "Mars/Olympus" }, at)).toEqual(closedUntil("2026-11-18", "09:00"));
  });
});
