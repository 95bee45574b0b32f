import { expect, test } from "vitest";
import { recordingMs } from "#lib/domain/message/recording-length.ts";
import { testRecording } from "./test-recording.ts";

test("is a recording of half a second, small enough to be sent again and again", () => {
  const bytes = testRecording();
  expect(recordingMs("audio/wav", { head: bytes, tail: bytes })).toBe(500);
  expect(bytes.length).toBeLessThan(10_000);
});
