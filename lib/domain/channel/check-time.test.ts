import { describe, expect, it } from "vitest";
import { checkDueAt, isRefreshDue } from "./check-time.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const ids = Array.from(
  { length: 300 },
  (_, index) => `01890000-0000-7000-8000-${String(index * 7919).padStart(12, "0")}`,
);
const midnight = new Date("2026-10-15T00:00:00.000Z");
const at = (hours: number) => new Date(midnight.getTime() + hours * hourMs);

describe("checkDueAt", () => {
  it("names every channel once a night, at the same time, spread over the night", () => {
    const hourOf = new Map<string, number[]>();
    for (let hour = 0; hour < 48; hour += 1)
      for (const id of ids) {
        const due = checkDueAt({ id, checkedAt: at(-20) }, at(hour + 0.1));
        if (due !== null && hour < 24) hourOf.set(id, [...(hourOf.get(id) ?? []), due.getTime()]);
      }
    expect([...hourOf.values()].map((times) => times.length)).toEqual(ids.map(() => 1));
    const perHour = Map.groupBy(
      [...hourOf.values()].flat(),
      (ms) => Math.floor((ms - midnight.getTime()) / hourMs) % 24,
    );
    expect([...perHour.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const times of perHour.values()) expect(times.length).toBeGreaterThan(20);
  });

  it("makes up for nights in which nothing ran", () => {
    const due = checkDueAt({ id: ids[0] ?? "", checkedAt: at(-60) }, at(12));
    expect(due && due.getTime() - at(12).getTime()).toBeLessThan(hourMs);
    expect(checkDueAt({ id: ids[0] ?? "", checkedAt: at(-20) }, at(12))).toBeNull();
    expect(checkDueAt({ id: ids[0] ?? "", checkedAt: null }, at(12))).toBeNull();
  });
});

describe("isRefreshDue", () => {
  const due = (id: string, day: number) =>
    isRefreshDue(
      { id, tokenExpiresAt: new Date(midnight.getTime() + 60 * dayMs) },
      new Date(midnight.getTime() + day * dayMs),
    );

  it("comes between day 45 and day 50 of 60, on a day of its own", () => {
    const days = ids.map((id) => Array.from({ length: 60 }, (_, day) => day).find((day) => due(id, day)));
    expect(Math.min(...days.map((day) => day ?? 0))).toBeGreaterThanOrEqual(45);
    expect(Math.max(...days.map((day) => day ?? 60))).toBeLessThanOrEqual(50);
    expect(new Set(days).size).toBeGreaterThan(3);
  });

  it("does not come for a token that is over, or that does not end", () => {
    expect(due(ids[0] ?? "", 61)).toBe(false);
    expect(isRefreshDue({ id: "a", tokenExpiresAt: null }, midnight)).toBe(false);
  });
});
