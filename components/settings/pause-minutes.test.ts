import { describe, expect, it } from "vitest";
import { parsePauseMinutes } from "#components/settings/pause-minutes.ts";

describe("parsePauseMinutes", () => {
  it.each([
    ["15", 15],
    [" 0.1 ", 0.1],
    ["0,5", 0.5],
    ["1440", 1440],
  ])("reads %s", (text, minutes) => {
    expect(parsePauseMinutes(text)).toEqual({ ok: true, minutes });
  });

  it.each(["", "0", "0.05", "1441", "-3", "1e3", "a quarter"])("refuses %j with the range", (text) => {
    expect(parsePauseMinutes(text)).toEqual({ ok: false, sentence: "Write a number from 0.1 to 1440." });
  });
});
