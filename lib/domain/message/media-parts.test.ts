import { describe, expect, it } from "vitest";
import { mediaParts } from "./media-parts.ts";

describe("the files of a message", () => {
  it("is fetched when the platform names it", () => {
    const photo = { type: "media", media: "image", providerMediaId: "140", mimeType: "image/jpeg" } as const;
    expect(mediaParts(photo)).toMatchObject([{ media: "image", state: "pending", providerMediaId: "140", url: null }]);
  });

  it("is none for a placeholder of old messages, for words, and for what is here already", () => {
    expect(mediaParts({ type: "media", media: "image" })).toEqual([]);
    expect(mediaParts({ type: "text", text: "https://example.org/a.jpg" })).toEqual([]);
    const ours = { type: "media", media: "image", url: "https://x/a", attachmentId: crypto.randomUUID() } as const;
    expect(mediaParts(ours)).toEqual([]);
  });

  it("of a shared post stays where it is", () => {
    expect(mediaParts({ type: "unsupported", what: "Shared post", hint: "none", url: "https://x/p" })).toEqual([]);
  });

  it("of a story, mentioned or answered, is a link and is never fetched", () => {
    const mention = { type: "unsupported", what: "Story", hint: "none", url: "https://x/s", linkOnly: true } as const;
    const link = { media: "image", state: "link_only", url: "https://x/s", providerMediaId: null };
    expect(mediaParts(mention)).toMatchObject([link]);
    const answered = { story: { id: "17", url: "https://x/s" } };
    expect(mediaParts({ type: "text", text: "love it" }, answered)).toMatchObject([link]);
  });
});
