import { expect, test } from "vitest";
import type { AttachmentRecord } from "#db/queries/attachment.ts";
import { adapters } from "#lib/channels/registry.ts";
import { splitText } from "#lib/channels/text.ts";
import { messageDrafts } from "./message-drafts.ts";

const file = (id: string, media: AttachmentRecord["media"] = "image"): AttachmentRecord => ({
  id,
  workspaceId: "w",
  conversationId: "c",
  messageId: null,
  media,
  state: "stored",
  problem: null,
  mimeType: "image/png",
  fileName: `${id}.png`,
  sizeBytes: 1,
  durationMs: null,
  sha256: null,
  storageKey: null,
  providerMediaId: null,
  sourceUrl: null,
  uploadedBy: "m",
  createdAt: new Date(0),
});

function drafts(kind: "whatsapp" | "messenger", text: string, ...attachments: AttachmentRecord[]) {
  const { capabilities } = adapters[kind];
  const parts = splitText(text, capabilities);
  const made = messageDrafts({ id: "first", parts, attachments }, capabilities.media);
  return made.map(({ id, content, attachmentId }) => {
    const words = content.type === "media" ? (content.caption ?? "") : content.type === "text" ? content.text : "";
    return [id, content.type, words, attachmentId];
  });
}

test("words alone are one message", () => {
  expect(drafts("whatsapp", "Hello")).toEqual([["first", "text", "Hello", null]]);
});

test("words go under the first file where the channel has captions", () => {
  expect(drafts("whatsapp", "Look", file("a"), file("b"))).toEqual([
    ["first", "media", "Look", "a"],
    ["b", "media", "", "b"],
  ]);
});

test("words go before the files where it has none, for this kind or for so many words", () => {
  const before = [
    ["first", "text", "Look", null],
    ["a", "media", "", "a"],
  ];
  expect(drafts("messenger", "Look", file("a"))).toEqual(before);
  expect(drafts("whatsapp", "Look", file("a", "audio"))).toEqual(before);
  const long = "x".repeat(1025);
  expect(drafts("whatsapp", long, file("a"))).toEqual([["first", "text", long, null], before[1]]);
});

test("words too long for one message come before the files in parts, each with an id of its own", () => {
  const made = drafts("messenger", "x".repeat(4100), file("a"));
  expect(made.map(([, type, words]) => [type, String(words).length])).toEqual([
    ["text", 2000],
    ["text", 2000],
    ["text", 100],
    ["media", 0],
  ]);
  const ids = made.map(([id]) => id);
  expect([ids[0], ids[3], new Set(ids).size]).toEqual(["first", "a", 4]);
});

test("a file without words has the caller's id", () => {
  expect(drafts("messenger", "", file("a"))).toEqual([["first", "media", "", "a"]]);
});
