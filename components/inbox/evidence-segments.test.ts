import { describe, expect, it } from "vitest";
import type { EvidenceView } from "#lib/domain/views/conversation-view.ts";
import { evidenceSegments } from "./evidence-segments.ts";

function words(text: string): EvidenceView {
  return { questionKey: text, label: "Label", number: 1, state: "answered", words: text, shown: text };
}

describe("evidenceSegments", () => {
  it("cuts the message at the quoted words, in the order of the message", () => {
    const segments = evidenceSegments("a divorce in Bilbao, about 3k", [words("about 3k"), words("divorce in Bilbao")]);
    expect(segments.map((s) => [s.text, s.evidence !== null])).toEqual([
      ["a ", false],
      ["divorce in Bilbao", true],
      [", ", false],
      ["about 3k", true],
    ]);
  });

  it("finds words written in other case and leaves out what is not there", () => {
    expect(evidenceSegments("Up to 3K", [words("up to 3k"), words("tomorrow")]).map((s) => s.text)).toEqual([
      "Up to 3K",
    ]);
  });

  it("never shows words twice where two answers quote the same ones", () => {
    const text = "two rooms by May";
    const segments = evidenceSegments(text, [words("two rooms by May"), words("by May")]);
    expect(segments.map((s) => s.text).join("")).toBe(text);
    expect(segments).toHaveLength(1);
  });
});
