import { describe, expect, test } from "vitest";
import { givenMessage, givenProposal, givenProposed, givenQuestion, givenTurn, workflow } from "./given-turn.ts";
import { goesInCircles } from "./repetition.ts";
import { resolveTurn } from "./resolve-turn.ts";
import type { TurnMessage } from "./turn.ts";

/** Lines before ">" are the customer's, lines after it ours; "#" stands before a person's. The last one is the burst. */
function talk(lines: readonly string[]): { transcript: TurnMessage[]; burst: TurnMessage[] } {
  const messages = lines.map((line, index) => {
    const author = line.startsWith(">") ? "ai" : line.startsWith("#") ? "member" : "customer";
    return givenMessage(line.replace(/^[>#] ?/, ""), { id: `m${index}`, author });
  });
  return { transcript: messages.slice(0, -1), burst: messages.slice(-1) };
}

/** The customer's lines with one of ours, never the same, between them. */
function exchange(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [`> Reply number ${"x".repeat(index)}`, line]));
}

describe("going in circles", () => {
  test.each([
    ["one sentence again and again", exchange(Array.from({ length: 4 }, () => "How may I assist you today?"))],
    [
      "with other numbers, marks and cases",
      exchange(["Ticket 1 is open.", "ticket 22 is OPEN", "Ticket 3 is open!", "Ticket 4 is open"]),
    ],
    [
      "a cycle of two",
      exchange([
        "Are you there now?",
        "Say that again",
        "Are you there now?",
        "Say that again",
        "Are you there now?",
        "Say that again",
        "Are you there now?",
      ]),
    ],
    ["one word", exchange(Array.from({ length: 6 }, () => "hello"))],
    [
      "our own words",
      [
        "Hi there",
        "> What do you need help with today",
        "What do you need help with today?",
        "> Please tell me more about it",
        "Please tell me more about it.",
      ],
    ],
  ])("%s", (_name, lines) => {
    expect(goesInCircles(talk(lines))).toBe(true);
  });

  test.each([
    ["three times", exchange(Array.from({ length: 3 }, () => "How may I assist you today?"))],
    ["a short word five times", exchange(Array.from({ length: 5 }, () => "yes"))],
    [
      "our words once, to ask about them",
      ["Hi there", "> What do you need help with today", "What do you need help with today?"],
    ],
    [
      "again after a person helped",
      [
        ...exchange(Array.from({ length: 3 }, () => "Where is my order now?")),
        "# On its way",
        "Where is my order now?",
      ],
    ],
    [
      "in one burst without our reply",
      ["Hello are you there", "Hello are you there", "Hello are you there", "Hello are you there"],
    ],
    ["without words", exchange(["👍", "👍", "👍", "👍", "👍", "👍"])],
  ])("is not: %s", (_name, lines) => {
    expect(goesInCircles(talk(lines))).toBe(false);
  });
});

describe("a customer who goes in circles", () => {
  const questions = Array.from({ length: 8 }, (_, index) => givenQuestion(`q${index}`, "yes_no", `Is it ${index}?`));
  const repeated = talk(exchange(Array.from({ length: 6 }, () => "yes")));
  const input = givenTurn("", {
    ...repeated,
    workflow: { ...workflow, questions },
    openQuestion: questions[5] ?? null,
  });

  test("is handed to people, once nothing is answered by it", () => {
    expect(resolveTurn(input, givenProposal()).step).toEqual({ type: "hand_off", reason: "loop" });
  });

  test("but not who answers question after question with the same word", () => {
    const answer = givenProposed("q5", "yes", { messageId: input.burst[0]?.id ?? "" });
    expect(resolveTurn(input, givenProposal([answer])).step).toMatchObject({ type: "ask" });
  });
});
