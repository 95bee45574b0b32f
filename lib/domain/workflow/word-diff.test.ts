import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffList, diffWords } from "#lib/domain/workflow/word-diff.ts";

describe("diffWords", () => {
  it("shows texts that share little as one replaced by the other", () => {
    expect(diffWords("Which address can we write to?", "What is your e-mail?").map((part) => part.kind)).toEqual([
      "del",
      "ins",
    ]);
  });

  it("joins neighbouring changes across the space between them", () => {
    expect(diffWords("we send a red big parcel today", "we send a blue small parcel today")).toEqual([
      { kind: "same", text: "we send a " },
      { kind: "del", text: "red big" },
      { kind: "ins", text: "blue small" },
      { kind: "same", text: " parcel today" },
    ]);
  });

  it("loses no letter on either side", () => {
    const text = fc
      .array(fc.constantFrom("a", "be", "sea", " ", ".", "\n"), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const side = (other: "ins" | "del") =>
          parts
            .filter((part) => part.kind !== other)
            .map((part) => part.text)
            .join("");
        expect(side("ins")).toBe(before);
        expect(side("del")).toBe(after);
      }),
    );
  });
});

describe("diffList", () => {
  it("marks whole entries", () => {
    expect(diffList(["Need", "Budget"], ["Need", "E-mail", "Budget"])).toEqual([
      { kind: "same", text: "Need, " },
      { kind: "ins", text: "E-mail" },
      { kind: "same", text: ", Budget" },
    ]);
  });
});
