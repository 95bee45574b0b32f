import { expect, test } from "vitest";
import { conversations } from "#db/seed/conversations/conversations.ts";
import { demoWorkflow } from "#db/seed/demo-workflow.ts";
import { newLabelIds } from "#db/seed/people.ts";
import { ai, asksForPerson, customer, member, noted, type Script } from "#db/seed/script.ts";
import { playScript } from "./play-script.ts";
import type { Setting } from "./stage.ts";

const now = new Date("2025-10-16T14:09:00Z");

function given(pauseMinutes = 15): Setting {
  return {
    now,
    pauseMs: pauseMinutes * 60_000,
    workflow: demoWorkflow,
    workflowVersionId: "version",
    channelIds: { whatsapp: "w", messenger: "m", instagram: "i", webchat: "c" },
    labelIds: newLabelIds(),
    memberIds: { dana: "dana", tom: "tom", lucia: "lucia" },
  };
}

function givenScript(...lines: Script["lines"]): Script {
  return { name: "Ada Byron", channel: "whatsapp", address: "15550100999", lines };
}

const brief = { sentences: [{ text: "Wants a person.", cites: [1] }], suggestedReply: "Hello Ada" };

test.each(conversations)("$name: the AI says what the workflow says, once and in order", (script) => {
  const { messages, conversation, timeline, handoffs } = playScript(script, given());
  const said = messages.filter((one) => one.author === "ai").map((one) => one.text);
  // Who answers everything in the first message is handed off at once.
  const opening = said[0] === demoWorkflow.handoffMessage ? demoWorkflow.handoffMessage : demoWorkflow.greeting;
  expect(said[0]?.startsWith(opening)).toBe(true);
  expect(said.filter((text) => text.includes(opening))).toHaveLength(1);
  for (const text of said) {
    expect(demoWorkflow.questions.filter((question) => text.includes(question.text)).length).toBeLessThanOrEqual(1);
  }
  expect(messages.map((one) => one.seq)).toEqual(messages.map((_, index) => index + 1));
  expect(messages.map((one) => one.sentAt)).toEqual([...messages.map((one) => one.sentAt)].sort((a, b) => +a - +b));
  expect(messages.every((one) => one.sentAt < now)).toBe(true);
  expect(conversation.lastMessageId).toBe(messages.at(-1)?.id);
  expect(timeline[0]).toMatchObject({ kind: "conversation_started" });
  expect(handoffs.length).toBe(timeline.filter((one) => one.kind === "handed_off").length);
});

test.each(conversations)("$name: every answer quotes a message of the customer", (script) => {
  const { messages, answers, history } = playScript(script, given());
  for (const one of [...answers, ...history].filter((answer) => answer.setBy === "ai" && answer.state !== "open")) {
    const cited = messages.find((message) => message.id === one.messageId);
    expect(cited?.author).toBe("customer");
    expect(cited?.text).toContain(one.words);
  }
});

test.each([0.05, 0.2, 1, 60, 600, 1440, 525_600])("with a pause of %s minutes the rules are kept", (pauseMinutes) => {
  for (const script of conversations) expect(() => playScript(script, given(pauseMinutes))).not.toThrow();
});

test("a pause whose time is up has ended by itself, and what people were told is read", () => {
  const script = givenScript(
    customer(60, "I need a will", noted("need", "a will")),
    ai(59),
    member(50, "dana", "Hi, this is Dana"),
    customer(48, "Hi Dana, I can pay 600", noted("budget", "600")),
    member(47, "dana", "Thank you"),
  );
  const { conversation, answers, timeline, pauseEnd, turns } = playScript(script, given());
  expect(conversation).toMatchObject({ control: "ai", readSeq: 4, humanAnsweredSeq: 4, answeredSeq: 4 });
  expect(answers.map((one) => one.questionKey)).toEqual(["need", "budget"]);
  expect(timeline.map((one) => one.kind)).toContain("ai_resumed");
  expect(turns.at(-1)).toMatchObject({ messageId: null });
  expect(pauseEnd).toBeNull();
});

test("a script that breaks a rule does not play", () => {
  const unanswered = givenScript(customer(5, "Hello"));
  expect(() => playScript(unanswered, given())).toThrow("the last message has no answer");
  const invented = givenScript(customer(5, "Hello", noted("budget", "3000")), ai(4));
  expect(() => playScript(invented, given())).toThrow("words_not_in_message");
  const briefless = givenScript(asksForPerson(5, "A person please"), ai(4));
  expect(() => playScript(briefless, given())).toThrow("has no brief");
  const outOfTurn = givenScript(asksForPerson(5, "A person please"), ai(4, "", { brief }), ai(3, "And now I speak"));
  expect(() => playScript(outOfTurn, given())).toThrow("human_in_control");
});
