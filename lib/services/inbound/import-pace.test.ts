import { describe, expect, it } from "vitest";
import { firstPace, nextPace } from "./import-pace.ts";

describe("the pace of an import", () => {
  it("rests six times as long as the slice took, never not at all and never for long", () => {
    expect(nextPace(25, 20).restMs).toBe(120);
    expect(nextPace(25, 0.1).restMs).toBe(10);
    expect(nextPace(25, 900).restMs).toBe(500);
  });

  it("halves a slice that held the database for more than 30 ms, and grows while there is room", () => {
    let { size } = firstPace;
    for (const tookMs of [40, 40, 40, 40]) ({ size } = nextPace(size, tookMs));
    expect(size).toBe(5);
    expect(nextPace(size, 20).size).toBe(5);
    for (let slices = 0; slices < 20; slices += 1) ({ size } = nextPace(size, 8));
    expect(size).toBe(50);
  });
});
