import { describe, expect, test } from "vitest";
import { fallbackReasons } from "../model/fallback-reason.ts";
import { explainTurn, type TurnFacts } from "./explain-turn.ts";
import { dropReasons, readVerdicts, replyRules, type Verdict } from "./verdict.ts";

const facts: TurnFacts = {
  agent: "model",
  model: "small",
  fallbackBecause: null,
  outcome: "ask",
  verdicts: [],
  sources: [],
  tokens: 1_020,
  costMicros: null,
  durationMs: 1_240,
};
const explain = (extra: Partial<TurnFacts> = {}) => explainTurn({ ...facts, ...extra }, (key) => key.toUpperCase());
const textsOf = (...verdicts: Verdict[]) => explain({ verdicts }).decisions.map((one) => one.text);

test("says who wrote it, what it did, and what it took", () => {
  expect(explain({ sources: ["First consultation"] })).toEqual({
    writer: "Written by the AI model small.",
    advice: null,
    did: "It asked the next open question.",
    decisions: [],
    sources: ["First consultation"],
    effort: "Prepared in 1.2 s with 1,020 tokens",
  });
});

test("says what it cost, where the price is known", () => {
  expect(explain({ costMicros: 31_000 }).effort).toBe("Prepared in 1.2 s with 1,020 tokens, $0.03");
  expect(explain({ costMicros: 400 }).effort).toBe("Prepared in 1.2 s with 1,020 tokens, under $0.01");
  expect(explain({ tokens: 0, costMicros: 0 }).effort).toBe("Prepared in 1.2 s");
});

test("says why it was the scripted agent, and what may be done", () => {
  const scripted = { agent: "scripted", tokens: 0, durationMs: 8 } as const;
  expect(explain({ ...scripted, model: null })).toMatchObject({
    writer: "Written by the scripted agent: no AI model is set up.",
    effort: "Prepared in 8 ms",
  });
  expect(explain({ ...scripted, fallbackBecause: "wrong_key" })).toMatchObject({
    writer: "Written by the scripted agent: the provider does not accept the key.",
    advice: "Enter a new key in Settings, AI model.",
  });
  for (const because of fallbackReasons) expect(explain({ fallbackBecause: because }).writer).toContain("scripted");
});

test("says what was taken, dropped, refused and mended", () => {
  const dropped = { type: "answer_dropped", questionKey: "budget", because: "words_not_in_message" } as const;
  expect(
    textsOf(
      { type: "answer_taken", questionKey: "need", state: "answered" },
      dropped,
      { type: "reply_refused", rule: "promise", attempt: "first" },
      { type: "reply_repaired" },
      { type: "limit_reached", limit: "repetition" },
    ),
  ).toEqual([
    "Answer taken: NEED.",
    "Not taken for BUDGET: the customer did not write the quoted words.",
    "The first draft was not sent: it promised or did something that only people can.",
    "The model mended its draft, and that was sent.",
    "The customer wrote the same again and again.",
  ]);
});

describe("has a sentence", () => {
  test.each(dropReasons)("for an answer dropped because %s", (because) => {
    expect(textsOf({ type: "answer_dropped", questionKey: "x", because })[0]).toMatch(/^Not taken for X: .{10,}\.$/);
  });
  test.each(replyRules)("for a reply that breaks the rule %s", (rule) => {
    expect(textsOf({ type: "reply_refused", rule, attempt: "repair" })[0]).toMatch(/^The second draft .{15,}\.$/);
  });
});

test("reads what is stored, and leaves out what older versions wrote", () => {
  const known = { type: "reply_repaired" };
  expect(readVerdicts(["reply: two questions", { type: "of_tomorrow" }, known, null])).toEqual([known]);
});
