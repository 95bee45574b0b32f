import { expect, test } from "vitest";
import { type MediaReading, readingOf, searchText, whyNotRead, wordsOf } from "./media-reading.ts";

const voice = { media: "voice", mimeType: "audio/ogg", sizeBytes: 20_000, durationMs: 4_000 } as const;
const photo = { media: "image", mimeType: "image/jpeg", sizeBytes: 200_000, durationMs: null } as const;

test.each([
  ["a voice message", voice, null],
  ["a recording of unknown length", { ...voice, durationMs: null }, null],
  ["a long recording", { ...voice, durationMs: 601_000 }, "too_long"],
  ["a large recording", { ...voice, sizeBytes: 25_000_000 }, "too_large"],
  ["a recording that servers do not take", { ...voice, mimeType: "audio/amr" }, "wrong_type"],
  ["a photo", photo, null],
  ["a large photo", { ...photo, sizeBytes: 11_000_000 }, "too_large"],
  ["a kind of picture that models do not take", { ...photo, mimeType: "image/heic" }, "wrong_type"],
  ["a document", { ...photo, media: "document", mimeType: "application/pdf" }, "wrong_type"],
] as const)("%s: %j is %s", (_name, file, because) => {
  expect(whyNotRead(file)).toBe(because);
});

test.each([
  ["voice", "heard"],
  ["audio", "heard"],
  ["image", "seen"],
  ["video", null],
  ["document", null],
  ["sticker", null],
] as const)("a file of the kind %s is %s", (media, ability) => {
  expect(readingOf(media)).toBe(ability);
});

test("what was heard are words of the message; what was seen is only found by a search", () => {
  const recording = { type: "media", media: "voice", caption: "listen" } as const;
  const picture = { type: "media", media: "image" } as const;
  const heard: MediaReading = { state: "heard", text: "a lease", language: "en", by: "m" };
  const seen: MediaReading = { state: "seen", text: "a letter", language: "en", by: "m" };
  const failed: MediaReading = { state: "failed", because: "nothing_found" };
  expect(wordsOf(recording, heard)).toBe("listen\na lease");
  expect(wordsOf(picture, seen)).toBe("");
  expect(searchText(picture, seen)).toBe("a letter");
  expect([wordsOf(recording, failed), wordsOf(recording, null)]).toEqual(["listen", "listen"]);
});
