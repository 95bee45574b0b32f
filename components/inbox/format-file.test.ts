import { expect, test } from "vitest";
import { fileDetail, fileSize, playTime } from "./format-file.ts";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1 KB"],
  [214_400, "214 KB"],
  [999_600, "1 MB"],
  [1_440_000, "1.4 MB"],
  [100_000_000, "100 MB"],
])("%i bytes are %s", (bytes, shown) => {
  expect(fileSize(bytes)).toBe(shown);
});

test.each([
  [{ fileName: "offer.pdf", mimeType: "application/pdf", sizeBytes: 214_000 }, "PDF, 214 KB"],
  [{ fileName: null, mimeType: "image/jpeg", sizeBytes: null }, "JPEG"],
  [{ fileName: "readme", mimeType: "application/octet-stream", sizeBytes: 5 }, "5 bytes"],
])("%j: %s", (file, shown) => {
  expect(fileDetail(file)).toBe(shown);
});

test("a recording's length reads as a clock", () => {
  expect([playTime(41.2), playTime(0), playTime(61)]).toEqual(["0:41", "0:00", "1:01"]);
});
