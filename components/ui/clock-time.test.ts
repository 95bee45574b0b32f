import { describe, expect, it } from "vitest";
import { clockTime, minutesSince } from "./clock-time.ts";

const now = new Date("2025-10-16T14:09:00Z");

describe("clockTime", () => {
  it("leaves out the date today", () => {
    expect(clockTime("2025-10-16T04:03:00Z", now, "en-GB", "UTC")).toBe("04:03");
  });

  it("shows the day before today and the year before this year", () => {
    expect(clockTime("2025-10-15T14:03:00Z", now, "en-GB", "UTC")).toBe("15 Oct");
    expect(clockTime("2024-10-15T14:03:00Z", now, "en-GB", "UTC")).toBe("15 Oct 2024");
  });

  it("decides what today is in the reader's time zone", () => {
    expect(clockTime("2025-10-15T23:30:00Z", now, "en-GB", "Europe/Berlin")).toBe("01:30");
  });
});

describe("minutesSince", () => {
  it("rounds up and starts at one", () => {
    expect(minutesSince("2025-10-16T14:09:00Z", now)).toBe(1);
    expect(minutesSince("2025-10-16T14:03:30Z", now)).toBe(6);
  });
});
