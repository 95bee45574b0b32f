import { expect, test } from "vitest";
import type { TurnMessage } from "#lib/domain/qualification/turn.ts";
import { givenMessage } from "../given-turn.ts";
import { shortenTranscript } from "./shorten.ts";

function talk(count: number, text = "word"): TurnMessage[] {
  return Array.from({ length: count }, (_, index) =>
    givenMessage(`${text} ${index}`, { id: `m${index}`, author: index % 2 === 0 ? "customer" : "ai" }),
  );
}
const idsOf = (messages: readonly TurnMessage[]) => messages.map((one) => one.id);

test("a short conversation is told in full", () => {
  const transcript = talk(24);
  expect(shortenTranscript(transcript)).toEqual({ messages: transcript, leftOut: 0 });
});

test("of a long one the newest messages stay, and of the older ones what the customer and people said, cut short", () => {
  const transcript = talk(40, "x".repeat(400));
  transcript[3] = givenMessage("I will look into it myself", { id: "person", author: "member" });
  const { messages, leftOut } = shortenTranscript(transcript);
  expect(idsOf(messages).slice(-20)).toEqual(idsOf(transcript.slice(-20)));
  const old = messages.slice(0, -20);
  expect(old.map((one) => one.author)).not.toContain("ai");
  expect(idsOf(old)).toContain("person");
  expect(old.every((one) => one.text.length <= 250)).toBe(true);
  expect(leftOut).toBe(40 - messages.length);
});

test("what stands before the newest messages changes seldom, so that it stays in the provider's cache", () => {
  const starts = [30, 31, 32, 33].map((count) => idsOf(shortenTranscript(talk(count)).messages).slice(0, 10));
  expect(new Set(starts.map((one) => one.join())).size).toBe(1);
});

test("however long the messages are, the newest stays and the sum is bounded", () => {
  const { messages } = shortenTranscript(talk(40, "y".repeat(5_000)));
  expect(messages.at(-1)?.id).toBe("m39");
  expect(messages.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(12_000);
});
