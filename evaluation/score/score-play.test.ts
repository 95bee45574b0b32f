import { describe, expect, test } from "vitest";
import { says } from "#evaluation/customer/person.ts";
import { email, money, refused, words } from "#evaluation/expected.ts";
import { givenAnswer, givenProposal } from "#lib/domain/qualification/given-turn.ts";
import type { NextStep } from "#lib/domain/qualification/turn.ts";
import { givenCustomer, givenPlay, givenPlayedTurn } from "./given-play.ts";
import { isFlawless, scorePlay } from "./score-play.ts";

const { questions } = givenCustomer.business.workflow;
const stepTo = (key: string): NextStep => {
  const question = questions.find((one) => one.key === key);
  return question ? { type: "ask", question } : { type: "answer_only" };
};
const asks = (key: string, text = questions.find((one) => one.key === key)?.text ?? "") => ({
  text,
  resolved: { answers: [], dropped: [], openQuestions: [], verdicts: [], step: stepTo(key) },
});
const divorce = says("A divorce", { told: [{ key: "need", is: words("divorce") }] });

test("what was told and stored is right, and nothing is wrong", () => {
  const play = givenPlay([givenPlayedTurn(divorce, asks("budget"))], { answers: [givenAnswer("need")] });
  const score = scorePlay(play);
  expect(score).toMatchObject({ told: 1, stored: 1, right: 1, falseFills: [], reAsks: [], replies: 1, badReplies: [] });
  expect(isFlawless(score)).toBe(true);
});

test("a value that nobody gave, or another one, is a false fill", () => {
  const answers = [givenAnswer("need"), givenAnswer("budget", { value: money("USD", 1) })];
  const score = scorePlay(givenPlay([givenPlayedTurn(divorce, asks("timeline"))], { answers }));
  expect(score).toMatchObject({ stored: 2, right: 1, falseFills: ["budget"] });
  const other = says("A visa", { told: [{ key: "need", is: words("visa") }] });
  expect(scorePlay(givenPlay([givenPlayedTurn(other, {})], { answers })).falseFills).toEqual(["need", "budget"]);
});

test("what was told and is not stored lowers the recall", () => {
  const play = givenPlay([givenPlayedTurn(divorce, asks("budget"))], {
    answers: [givenAnswer("need", { state: "unclear" })],
  });
  expect(scorePlay(play)).toMatchObject({ told: 1, stored: 0, right: 0, falseFills: [] });
});

test("the last word counts", () => {
  const first = says("a@example.com", { told: [{ key: "email", is: email("a@example.com") }] });
  const then = says("sorry, b@example.com", { told: [{ key: "email", is: email("b@example.com") }] });
  const turns = [givenPlayedTurn(first, {}), givenPlayedTurn(then, {})];
  const stored = (address: string) => [givenAnswer("email", { value: email(address) })];
  expect(scorePlay(givenPlay(turns, { answers: stored("b@example.com") })).falseFills).toEqual([]);
  expect(scorePlay(givenPlay(turns, { answers: stored("a@example.com") })).falseFills).toEqual(["email"]);
});

describe("a question is asked again", () => {
  test("when it was told before", () => {
    expect(scorePlay(givenPlay([givenPlayedTurn(divorce, asks("need"))])).reAsks).toEqual(["need"]);
  });

  test("but not when it is told only later", () => {
    const turns = [givenPlayedTurn(says("Hi"), asks("need")), givenPlayedTurn(divorce, asks("budget"))];
    expect(scorePlay(givenPlay(turns)).reAsks).toEqual([]);
  });

  test("a refusal of what is required may be met once more, of what is optional never", () => {
    const no = (key: string) => says("I'd rather not say", { told: [{ key, is: refused }] });
    const asked = (key: string) => givenPlayedTurn(says("Hi"), asks(key));
    const again = (key: string) => givenPlayedTurn(no(key), asks(key));
    expect(scorePlay(givenPlay([asked("need"), again("need")])).reAsks).toEqual([]);
    expect(scorePlay(givenPlay([asked("need"), again("need"), again("need")])).reAsks).not.toEqual([]);
    expect(scorePlay(givenPlay([asked("budget"), again("budget")])).reAsks).toEqual(["budget"]);
  });
});

describe("one question", () => {
  const badReplies = (key: string, text: string) =>
    scorePlay(givenPlay([givenPlayedTurn(says("Hi"), asks(key, text))])).badReplies.length;

  test.each([
    ["need", "Hello. What do you need help with?", 0],
    ["need", "What do you need help with? And when?", 1],
    ["need", "What do you need help with? When do you need this solved?", 1],
    ["need", "What brings you here?", 0],
    ["need", "See https://example.com/?a=1. What do you need help with?", 0],
    ["nothing", "How are you?", 1],
    ["nothing", "Thank you.", 0],
  ])("due: %s, said: %j", (key, text, bad) => {
    expect(badReplies(key, text)).toBe(bad);
  });
});

test("silence is right for a machine and for nobody else", () => {
  const silent = {
    text: null,
    resolved: { answers: [], dropped: [], openQuestions: [], verdicts: [], step: stepTo("nothing") },
  };
  const machine = givenPlayedTurn(says("Out of office", { isAutomatic: true }), silent);
  expect(scorePlay(givenPlay([machine])).silences).toBe(0);
  expect(scorePlay(givenPlay([givenPlayedTurn(says("Hi"), silent)])).silences).toBe(1);
});

describe("the customer's own question", () => {
  const where = { asks: "Where is your office?", answer: "12 Quay Street" };
  const unknown = { asks: "Do you have parking?", answer: null };
  const met = (asked: typeof where | typeof unknown, prepared: Parameters<typeof givenPlayedTurn>[1]) => {
    const { sideAsked, sideAnswered } = scorePlay(givenPlay([givenPlayedTurn(says("?", { asks: asked }), prepared)]));
    return sideAnswered / sideAsked;
  };

  test("is met by the material's words", () => {
    expect(met(where, { text: "Our office is at 12 Quay Street." })).toBe(1);
    expect(met(where, { text: "I do not know." })).toBe(0);
  });

  test("is passed on where the material says nothing", () => {
    expect(met(unknown, { proposal: givenProposal([], { openQuestions: ["Do you have parking?"] }) })).toBe(1);
    expect(met(unknown, {})).toBe(0);
  });
});

test("a conversation that ends otherwise than its customer wanted is not complete", () => {
  expect(isFlawless(scorePlay(givenPlay([], {}, { ending: "loop" })))).toBe(false);
});

test("what is a matter of taste is not looked at", () => {
  const turns = [givenPlayedTurn(says("Hello machine"), asks("budget"))];
  const customer = { ...givenCustomer, unjudged: ["need"] };
  const answers = [givenAnswer("need")];
  expect(scorePlay(givenPlay(turns, { answers })).falseFills).toEqual(["need"]);
  expect(scorePlay(givenPlay(turns, { answers }, { customer }))).toMatchObject({ stored: 0, falseFills: [] });
});

test("a reply that says what none may say spoils the conversation", () => {
  const turns = [givenPlayedTurn(says("Hi"), { text: "You get a discount." })];
  const customer = { ...givenCustomer, never: /discount/ };
  expect(scorePlay(givenPlay(turns)).complete).toBe(true);
  expect(scorePlay(givenPlay(turns, {}, { customer })).complete).toBe(false);
});
