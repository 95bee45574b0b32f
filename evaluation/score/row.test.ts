import { expect, test } from "vitest";
import { belowFloor } from "./floors.ts";
import { givenPlay } from "./given-play.ts";
import { type Row, rowOf } from "./row.ts";
import { type Score, scorePlay } from "./score-play.ts";

function given(name: string, score: Partial<Score>) {
  const base = { ...scorePlay(givenPlay([])), told: 4, stored: 4, right: 4, replies: 5, turns: 5, latenciesMs: [1, 3] };
  return { name, kind: "plain" as const, score: { ...base, ...score } };
}

test("a row counts over all conversations of its kind", () => {
  const row = rowOf("scripted", "plain", [
    given("a", {}),
    given("b", { complete: false, right: 2, stored: 3, falseFills: ["x"], reAsks: ["y", "y"], tokens: 100 }),
  ]);
  expect(row).toMatchObject({ conversations: 2, completion: 0.5, falseFills: 1, reAsks: 2, tokens: 50, turns: 5 });
  expect(row).toMatchObject({
    precision: 6 / 7,
    recall: 6 / 8,
    oneQuestion: 1,
    sideQuestions: null,
    p50Ms: 1,
    p95Ms: 3,
  });
});

test("a customer passes only where each run was flawless", () => {
  const runs = [given("a", {}), given("a", {}), given("b", {}), given("b", { reAsks: ["x"] })];
  expect(rowOf("scripted", "plain", runs).passAll).toBe(0.5);
});

test("what is below its floor is named, and what is above is not", () => {
  const good = rowOf("scripted", "plain", [given("a", {})]);
  expect(belowFloor(good)).toEqual([]);
  const below = (change: Partial<Row>) => belowFloor({ ...good, ...change }).length;
  expect(below({ completion: 0.94 })).toBe(1);
  expect(below({ falseFills: 1 })).toBe(1);
  expect(below({ reAsks: 1 })).toBe(1);
  expect(below({ recall: 0.9, precision: 0.9 })).toBe(2);
  expect(below({ oneQuestion: 0.999 })).toBe(1);
  expect(belowFloor({ ...good, agent: "model", kind: "hostile", oneQuestion: 0.9 })).toHaveLength(1);
});
