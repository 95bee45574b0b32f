import { describe, expect, it } from "vitest";
import { backoffMs, holdMs } from "./backoff.ts";

describe("how long a message waits", () => {
  it("of a pair's rate is 4^n seconds, as the platform asks", () => {
    const waits = [1, 2, 3, 4].map((attempts) => backoffMs({ class: "pair_rate", afterMs: null }, attempts, 0));
    expect(waits).toEqual([4_000, 16_000, 64_000, 256_000]);
  });

  it("doubles for anything temporary, is never longer than 15 minutes and a half, and heeds the platform", () => {
    expect(backoffMs({ class: "temporary", afterMs: null }, 3, 0)).toBe(4_000);
    expect(backoffMs({ class: "temporary", afterMs: null }, 40, 1)).toBe(22.5 * 60_000);
    expect(backoffMs({ class: "temporary", afterMs: 30_000 }, 1, 0)).toBe(30_000);
  });
});

describe("how long a channel or an app is held", () => {
  it("doubles each time in a row and never falls below what the platform names", () => {
    const holds = [1, 2, 3].map((times) => holdMs({ class: "channel_rate", afterMs: null }, times, 0));
    expect(holds).toEqual([2_000, 4_000, 8_000]);
    expect(holdMs({ class: "channel_rate", afterMs: 60_000 }, 2, 0)).toBe(120_000);
    expect(holdMs({ class: "app_rate", afterMs: 3_600_000 }, 5, 0)).toBe(3_600_000);
  });

  it("is a quarter of an hour where people must act first", () => {
    expect(holdMs({ class: "billing", afterMs: null }, 1, 0)).toBe(15 * 60_000);
  });
});
