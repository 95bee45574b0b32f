import { describe, expect, it } from "vitest";
import {
  clockTime,
  countdown,
  dayClock,
  dayLabel,
  elapsed,
  listTime,
  momentWords,
  pauseLabel,
  remaining,
} from "./format-time.ts";

const now = Date.parse("2025-10-16T14:09:00Z");

describe("format-time", () => {
  it("shows times with 24 hours in the given zone", () => {
    expect(clockTime("2025-10-16T14:03:00Z", "UTC")).toBe("14:03");
    expect(clockTime("2025-10-16T23:30:00Z", "Europe/Madrid")).toBe("01:30");
  });

  it.each([
    ["2025-10-16T00:01:00Z", "Today"],
    ["2025-10-15T23:59:00Z", "Yesterday"],
    ["2025-10-13T09:00:00Z", "Monday"],
    ["2025-09-03T16:20:00Z", "3 September"],
    ["2024-09-03T16:20:00Z", "3 September 2024"],
  ])("names the day of %s %s", (iso, label) => {
    expect(dayLabel(iso, now, "UTC")).toBe(label);
  });

  it.each([
    ["2025-10-16T13:52:00Z", "13:52"],
    ["2025-10-15T10:00:00Z", "Wed"],
    ["2025-09-03T16:20:00Z", "3 Sep"],
  ])("shortens %s to %s", (iso, label) => {
    expect(listTime(iso, now, "UTC")).toBe(label);
  });

  it("counts down in minutes and seconds and never below zero", () => {
    expect(countdown(12 * 60_000 + 41_000)).toBe("12:41");
    expect(countdown(3_729_000)).toBe("1:02:09");
    expect(countdown(-5)).toBe("0:00");
  });

  it("rounds minutes up", () => {
    expect(elapsed("2025-10-16T14:03:12Z", now)).toBe("6 min");
    expect(elapsed("2025-10-16T14:08:55Z", now)).toBe("1 min");
    expect(elapsed("2025-10-16T12:04:00Z", now)).toBe("2 h 5 min");
    expect(remaining("2025-10-16T14:20:20Z", now)).toBe("12 min");
    expect(remaining("2025-10-16T14:24:12Z", now)).toBe("15 min");
    expect(remaining("2025-10-16T14:08:00Z", now)).toBe("1 min");
  });

  it("names the pause of the workspace", () => {
    expect(pauseLabel(15)).toBe("15 min");
    expect(pauseLabel(0.5)).toBe("30 s");
  });

  it.each([
    ["2025-10-16T09:12:00Z", "09:12", "at 09:12"],
    ["2025-10-15T10:00:00Z", "Wed 10:00", "on Wed at 10:00"],
    ["2025-10-18T10:00:00Z", "Sat 10:00", "on Sat at 10:00"],
    ["2025-09-03T16:20:00Z", "3 Sep 16:20", "on 3 Sep at 16:20"],
  ])("says when %s is in few words and in a sentence", (iso, short, words) => {
    expect(dayClock(iso, now, "UTC")).toBe(short);
    expect(momentWords(iso, now, "UTC")).toBe(words);
  });
});
