import { expect, test } from "vitest";
import { movedWindow, transcriptWindow, windowMax } from "./transcript-window.ts";

const upTo = (newest: number, oldest = 1) =>
  Array.from({ length: newest - oldest + 1 }, (_, index) => ({ seq: oldest + index }));

test("a short conversation is there as a whole", () => {
  expect(transcriptWindow(upTo(40))).toEqual(upTo(40));
  expect(transcriptWindow([])).toEqual([]);
  expect(transcriptWindow(upTo(5, -10))).toEqual(upTo(5, -10));
});

test("a long one keeps its beginning for twenty messages, then it moves on", () => {
  const starts = Array.from({ length: 60 }, (_, index) => transcriptWindow(upTo(100 + index))[0]?.seq);
  expect([...new Set(starts)]).toEqual([61, 81, 101]);
  expect(starts.filter((start) => start === 81)).toHaveLength(20);
});

test("it always holds enough and never more than the query gives", () => {
  for (let newest = 60; newest < 200; newest++) {
    const { length } = transcriptWindow(upTo(newest));
    expect(length).toBeGreaterThanOrEqual(40);
    expect(length).toBeLessThanOrEqual(windowMax);
  }
});

test("in memory it holds the same, one message after the other or several at once", () => {
  for (const several of [1, 2, 7, 25]) {
    let held: { seq: number }[] = [];
    for (let newest = several; newest < 300; newest += several) {
      held = movedWindow([...held, ...upTo(newest, newest - several + 1)]);
      expect(held).toEqual(transcriptWindow(upTo(newest)));
    }
  }
});
