import { expect, test } from "vitest";
import { sampleMp4Head, sampleOgg, sampleWav } from "#e2e/fakes/sample-files.ts";
import { recordingMs } from "./recording-length.ts";

const ends = (bytes: Uint8Array, size = bytes.length) => ({ head: bytes.slice(0, size), tail: bytes.slice(-size) });

test.each([
  ["audio/ogg", sampleOgg(41), 41_000],
  ["audio/ogg", sampleOgg(0.5), 500],
  ["audio/wav", sampleWav(3), 3_000],
  ["audio/mp4", sampleMp4Head(12.5), 12_500],
] as const)("%s says how long it is", (type, bytes, ms) => {
  expect(recordingMs(type, ends(bytes))).toBe(ms);
});

test("only the ends of a file are needed", () => {
  const long = Buffer.concat([sampleOgg(1), Buffer.alloc(200_000), sampleOgg(600)]);
  expect(recordingMs("audio/ogg", ends(long, 64_000))).toBe(600_000);
});

test.each([
  ["audio/mpeg", sampleOgg(3)],
  ["audio/ogg", Buffer.from("OggS")],
  ["audio/ogg", Buffer.from("nothing of the kind")],
  ["audio/wav", Buffer.from("RIFF....WAVEfmt ")],
  ["audio/mp4", Buffer.from("....ftypM4A mvhd")],
  ["audio/ogg", sampleOgg(-1)],
  ["audio/ogg", sampleOgg(1e9)],
] as const)("%s that does not say, or says nonsense, has no length", (type, bytes) => {
  expect(recordingMs(type, ends(bytes))).toBeNull();
});
