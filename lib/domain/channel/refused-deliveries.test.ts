import { describe, expect, it } from "vitest";
import { readRefused, withRefused } from "./refused-deliveries.ts";

const at = (time: string) => new Date(`2026-10-15T${time}:00.000Z`);
const noted = (since: string, last: string) => ({
  refusedSince: at(since).toISOString(),
  refusedLast: at(last).toISOString(),
});

describe("deliveries that are refused", () => {
  it("count from the first one on, and are noted once a minute", () => {
    expect(withRefused({}, at("09:00"), at("10:00"))).toEqual(noted("10:00", "10:00"));
    expect(withRefused(noted("10:00", "10:00"), at("09:00"), new Date(at("10:01").getTime() - 1))).toBeNull();
    expect(withRefused(noted("10:00", "10:00"), at("09:00"), at("10:30"))).toEqual(noted("10:00", "10:30"));
  });

  it("are over with one that is accepted, and begin anew", () => {
    expect(readRefused(noted("10:00", "10:30"), at("09:00"))).toEqual({ since: at("10:00"), last: at("10:30") });
    expect(readRefused(noted("10:00", "10:30"), at("10:15"))).toBeNull();
    expect(withRefused(noted("10:00", "10:30"), at("10:15"), at("10:31"))).toEqual(noted("10:31", "10:31"));
  });

  it("of a channel that never got any count too", () => {
    expect(readRefused(noted("10:00", "10:30"), null)).toEqual({ since: at("10:00"), last: at("10:30") });
    expect(readRefused({}, null)).toBeNull();
    expect(readRefused({ refusedSince: "soon", refusedLast: "" }, null)).toBeNull();
  });
});
