import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fits, fitText, splitText, textLength } from "./text.ts";

const characters = (textMax: number) => ({ textMax, textUnit: "characters" as const });
const bytes = (textMax: number) => ({ textMax, textUnit: "bytes" as const });

describe("textLength", () => {
  it("counts bytes where the platform does", () => {
    expect(textLength("ñ👍", "bytes")).toBe(6);
    expect(textLength("ñ👍", "characters")).toBe(3);
  });
});

describe("fitText", () => {
  it("leaves a text that fits as it is", () => {
    expect(fitText("  Hello.  ", characters(10))).toBe("  Hello.  ");
  });

  it("ends at the last whole sentence", () => {
    expect(fitText("We open at nine. We close at eight. Bring the papers.", characters(40))).toBe(
      "We open at nine. We close at eight.",
    );
  });

  it("ends at a word, with a mark, where the sentence is too long", () => {
    expect(fitText("one two three four five six", characters(16))).toBe("one two three …");
  });

  it("cuts a word that is longer than everything", () => {
    expect(fitText("x".repeat(30), characters(10))).toBe(`${"x".repeat(8)} …`);
  });

  it("cuts no emoji in two", () => {
    expect(fitText("👨‍👩‍👧‍👦".repeat(4), bytes(60))).toBe(`${"👨‍👩‍👧‍👦".repeat(2)} …`);
  });
});

describe("splitText", () => {
  it("keeps every word of a person", () => {
    expect(splitText("One two. Three four. Five.", characters(12))).toEqual(["One two.", "Three four.", "Five."]);
    expect(splitText("", characters(12))).toEqual([]);
  });
});

describe("any text", () => {
  const limits = fc.oneof(fc.integer({ min: 8, max: 60 }).map(characters), fc.integer({ min: 8, max: 60 }).map(bytes));
  const texts = fc.string({
    unit: fc.oneof(fc.constantFrom(" ", ". ", "\n", "👨‍👩‍👧‍👦", "e\u0301"), fc.string()),
    maxLength: 80,
  });

  it("fits after it was fitted, and is a beginning of what it was", () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const fitted = fitText(text, limit);
        expect(fits(fitted, limit)).toBe(true);
        expect(text.startsWith(fitted.replace(/ …$/, ""))).toBe(true);
      }),
    );
  });

  it("loses nothing but space when it is split", () => {
    const squeeze = (text: string) => text.replace(/\s/g, "");
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const pieces = splitText(text, limit);
        for (const piece of pieces) expect(fits(piece, limit)).toBe(true);
        expect(squeeze(pieces.join(""))).toBe(squeeze(text));
      }),
    );
  });
});
