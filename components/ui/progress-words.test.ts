import { describe, expect, it } from "vitest";
import { countProgress, progressWords } from "./progress-words.ts";

describe("progressWords", () => {
  it("names what is answered and what was declined", () => {
    const count = countProgress([
      { state: "answered" },
      { state: "declined" },
      { state: "answered" },
      { state: "open" },
    ]);
    expect(progressWords(count)).toBe("2 of 4 questions answered, 1 declined");
  });

  it("leaves out what did not happen", () => {
    expect(progressWords({ answered: 0, declined: 0, total: 1 })).toBe("0 of 1 question answered");
  });
});
