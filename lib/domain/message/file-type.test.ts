import { describe, expect, it } from "vitest";
import { fileType, isInlineType, typeOfMedia } from "./file-type.ts";
import { sameSha256 } from "./sha256.ts";

describe("the type of a file", () => {
  it.each([
    ["image/png", "text/html", "image/png"],
    [null, "text/html", "application/octet-stream"],
    [null, "image/svg+xml", "application/octet-stream"],
    [null, "text/javascript", "application/octet-stream"],
    [null, "text/plain; charset=utf-8", "text/plain"],
    [null, null, "application/octet-stream"],
    ["audio/ogg; codecs=opus", null, "audio/ogg"],
    ["audio/x-m4a", null, "audio/mp4"],
    ["application/x-cfb", "application/msword", "application/msword"],
    ["application/zip", "image/jpeg", "application/zip"],
  ])("bytes %s, said to be %s: %s", (sniffed, claimed, type) => {
    expect(fileType(sniffed, claimed)).toBe(type);
  });
});

describe("a kind of media", () => {
  it.each([
    ["image", "image/png", "image/png"],
    ["image", "image/svg+xml", null],
    ["image", "application/octet-stream", null],
    ["sticker", "image/webp", "image/webp"],
    ["voice", "audio/ogg", "audio/ogg"],
    ["audio", "video/mp4", "audio/mp4"],
    ["audio", "application/pdf", null],
    ["video", "image/gif", null],
    ["document", "application/octet-stream", "application/octet-stream"],
  ] as const)("%s of %s is kept as %s", (media, type, kept) => {
    expect(typeOfMedia(media, type)).toBe(kept);
  });
});

it("nothing that can hold a script is shown in place", () => {
  for (const type of ["text/html", "image/svg+xml", "application/xml", "text/xml", "text/javascript", "text/plain"])
    expect(isInlineType(type)).toBe(false);
});

describe("a hash that a platform gives", () => {
  const hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  it.each([
    [hex, true],
    [hex.toUpperCase(), true],
    ["47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", true],
    ["47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", true],
    ["SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=", false],
    [`${hex.slice(1)}0`, false],
    ["xx", null],
    [null, null],
  ])("%s: %s", (said, same) => {
    expect(sameSha256(said, hex)).toBe(same);
  });
});
