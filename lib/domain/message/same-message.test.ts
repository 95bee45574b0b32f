import { describe, expect, it } from "vitest";
import type { MediaKind, MessageContent } from "./content.ts";
import { isSameMessage } from "./same-message.ts";

const began = new Date("2026-10-15T10:00:00Z");
const after = (seconds: number) => new Date(began.getTime() + seconds * 1_000);
const file = (media: MediaKind, caption?: string): MessageContent => ({
  type: "media",
  media,
  ...(caption === undefined ? {} : { caption }),
});
const text = (words: string): MessageContent => ({ type: "text", text: words });
const same = (ours: MessageContent, shown: MessageContent, seconds = 1) =>
  isSameMessage({ content: ours, sendingSince: began }, { content: shown, sentAt: after(seconds) });

describe("what a platform shows of the business", () => {
  it("is ours by its words, whenever it comes", () => {
    expect(same(text("Hello"), text(" Hello "), 600)).toBe(true);
    expect(same(file("image", "Hello"), text("Hello"))).toBe(true);
    expect(same(text("Hello"), text("Goodbye"))).toBe(false);
  });

  it("without words is ours only as a file of the same kind, about when ours was sent", () => {
    expect(same(file("image"), file("image"))).toBe(true);
    expect(same(file("voice"), file("audio"))).toBe(true);
    expect(same(file("image"), file("document"))).toBe(false);
    expect(same(file("image"), { type: "unsupported", what: "Post", hint: "none" })).toBe(false);
    expect(same(text(""), file("image"))).toBe(false);
    expect(same(file("image"), file("image"), 61)).toBe(false);
    expect(same(file("image"), file("image"), -11)).toBe(false);
  });
});
