import { expect, test } from "vitest";
import {
  budget,
  email,
  givenAnswer,
  givenMessage,
  givenProposal,
  givenTurn,
  need,
  now,
  timeline,
  workflow,
} from "./given-turn.ts";
import { conversationStart, nextTurn, type TakenTurn } from "./next-turn.ts";
import { transcriptWindow } from "./transcript-window.ts";
import type { NextStep, TurnInput, TurnMessage } from "./turn.ts";

const reply = givenMessage("What budget do you have in mind?", { id: "a1", author: "ai" });

function given(step: NextStep, input: Partial<TurnInput> = {}, extra: Partial<TakenTurn> = {}): TakenTurn {
  const burst = [givenMessage("A divorce")];
  return {
    input: givenTurn("", { burst, ...input }),
    proposal: givenProposal(),
    resolved: { answers: [], step },
    reply,
    ...extra,
  };
}

test("a conversation begins with nothing known", () => {
  const start = conversationStart({ workflow, channelKind: "webchat", now });
  expect(start).toMatchObject({ situation: "opening", language: null, openQuestion: null, askedCount: 0, answers: [] });
});

test("given an answer and the next question, then that question is open, asked once, and all of it is remembered", () => {
  const answer = givenAnswer("need");
  const taken = given({ type: "ask", question: budget }, { situation: "opening", openQuestion: null, askedCount: 0 });
  const after = nextTurn({ ...taken, resolved: { ...taken.resolved, answers: [answer] } });
  expect(after).toMatchObject({ situation: "qualifying", language: "en", openQuestion: budget, askedCount: 1 });
  expect(after.answers).toEqual([answer]);
  expect(after.transcript).toEqual([...taken.input.burst, reply]);
  expect(after.burst).toEqual([]);
});

test("given the same question again, then it counts up", () => {
  const taken = given({ type: "ask_again", question: need, because: "not_answered" }, { askedCount: 2 });
  expect(nextTurn(taken)).toMatchObject({ openQuestion: need, askedCount: 3 });
});

test("given silence at the opening, then it is still the opening", () => {
  const silent = { type: "stay_silent", because: "automatic_message" } as const;
  const taken = given(silent, { situation: "opening", openQuestion: null, helplessCount: 1 }, { reply: null });
  expect(nextTurn(taken)).toMatchObject({ situation: "opening", openQuestion: null, helplessCount: 1 });
  const later = given(silent, { askedCount: 1 }, { reply: null });
  expect(nextTurn(later)).toMatchObject({ situation: "qualifying", openQuestion: need, askedCount: 1 });
});

test("given the last answer and a handoff, then nothing is open any more", () => {
  const answers = [need, budget, timeline].map(({ key }) => givenAnswer(key));
  const taken = given({ type: "hand_off", reason: "completed" }, { answers, openQuestion: email });
  const after = nextTurn({ ...taken, resolved: { ...taken.resolved, answers: [givenAnswer("email")] } });
  expect(after).toMatchObject({ situation: "settled", openQuestion: null });
});

test("given a person is called, then the question that was asked stays the open one", () => {
  expect(nextTurn(given({ type: "hand_off", reason: "requested" }))).toMatchObject({
    openQuestion: need,
    askedCount: 1,
  });
});

test("given no help, then it counts until there is some", () => {
  const step = { type: "ask_again", question: need, because: "not_answered" } as const;
  const helpless = { proposal: givenProposal([], { cannotHelp: true }) };
  expect(nextTurn(given(step, { helplessCount: 1 }, helpless)).helplessCount).toBe(2);
  expect(nextTurn(given(step, { helplessCount: 1 })).helplessCount).toBe(0);
});

test("given a long conversation, then what is kept of it is what the database gives in production", () => {
  const all: TurnMessage[] = [];
  let input = givenTurn("x0");
  for (let index = 0; index < 150; index++) {
    const said = [givenMessage(`x${index}`, { id: `m${index}` }), givenMessage("y", { id: `a${index}`, author: "ai" })];
    all.push(...said);
    const taken = given({ type: "ask", question: budget }, { ...input, burst: said.slice(0, 1) });
    input = nextTurn({ ...taken, reply: said[1] ?? null });
    const numbered = all.map((message, at) => ({ seq: at + 1, message }));
    expect(input.transcript).toEqual(transcriptWindow(numbered).map(({ message }) => message));
  }
});
