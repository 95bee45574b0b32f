import { expect, test } from "vitest";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { givenAnswer, givenMessage, givenQuestion, givenTurn } from "../given-turn.ts";
import { createMessageIds } from "./message-ids.ts";
import { renderPrompt } from "./prompt.ts";

/** The whole text in the order in which a provider reads it. */
function textOf(input: TurnInput): string {
  const { instructions, prompt } = renderPrompt(input, createMessageIds(input));
  return `${instructions}\n${prompt}`;
}

/** What a provider's prompt cache could keep from one call to the next. */
function sharedPrefix(a: TurnInput, b: TurnInput): string {
  const [left, right] = [textOf(a), textOf(b)];
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length);
}

const message = (number: number, text: string, author: "customer" | "ai" = "customer") =>
  givenMessage(text, { id: `0190a000-0000-7000-8000-${String(number).padStart(12, "0")}`, author });
const knowledge = [
  { source: "catalog", title: "Consultation", text: "", priceMinor: 9_000, currency: "EUR" },
] as const satisfies TurnInput["knowledge"];

const first = givenTurn({ burst: [message(1, "I need a divorce lawyer")] });
const second = givenTurn({
  transcript: [message(1, "I need a divorce lawyer"), message(2, "What budget do you have in mind?", "ai")],
  burst: [message(3, "3000 euros. What is a consultation?")],
  answers: [givenAnswer({})],
  openQuestion: givenQuestion("budget"),
  knowledge,
  now: new Date("2026-11-22T14:09:00Z"),
});
const third = givenTurn({
  ...second,
  transcript: [...second.transcript, ...second.burst, message(4, "A consultation is 90.00 EUR.", "ai")],
  burst: [message(5, "ana@example.com")],
  knowledge: [],
  openQuestion: givenQuestion("email"),
  now: new Date("2026-11-22T14:12:00Z"),
});

test("two conversations of one workspace share the rules, the business and its questions", () => {
  const stranger = givenTurn({
    channelKind: "webchat",
    language: "es",
    burst: [message(9, "Hola, busco un abogado")],
    now: new Date("2026-11-25T09:00:00Z"),
  });
  const shared = sharedPrefix(first, stranger);
  expect(shared).toContain(renderPrompt(first, createMessageIds(first)).instructions);
});

test("two turns of one conversation share what was said before the first of them", () => {
  const shared = sharedPrefix(second, third);
  for (const { text } of second.transcript) expect(shared).toContain(text);
  expect(shared).not.toContain("\n<state>\n");
  expect(shared).not.toContain("\n<knowledge>\n");
});

test("what differs from turn to turn stands after what does not: the state, the matching rows, the burst", () => {
  const text = textOf(second);
  const order = ["<questions>", "<transcript>", "<knowledge>", "<state>", "<burst>"].map((tag) =>
    text.indexOf(`\n${tag}\n`),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});
