import { expect, test } from "vitest";
import { givenAnswer, workflow } from "./given-turn.ts";
import { emptyAnswer, progress, withAnswers } from "./progress.ts";

function keys(answers: Parameters<typeof progress>[1]) {
  const { settled, open, next } = progress(workflow.questions, answers);
  return { settled: settled.map((q) => q.key), open: open.map((q) => q.key), next: next?.key ?? null };
}

test("given no answers, then the first question is next", () => {
  expect(keys([])).toEqual({ settled: [], open: ["need", "budget", "timeline", "email"], next: "need" });
});

test.each(["answered", "declined", "unclear"] as const)("given a question that is %s, then it is settled", (state) => {
  expect(keys([givenAnswer("need", { state })]).next).toBe("budget");
});

test("given an open answer that a person locked, then it is settled", () => {
  expect(keys([{ ...emptyAnswer("need"), locked: true }]).next).toBe("budget");
});

test("given a gap, then the first open question in the configured order is next", () => {
  expect(keys([givenAnswer("budget"), givenAnswer("email")]).next).toBe("need");
});

test("given all settled, then nothing is next", () => {
  expect(keys(workflow.questions.map((q) => givenAnswer(q.key))).next).toBeNull();
});

test("given a change, then it replaces the answer to the same question", () => {
  const changed = withAnswers([givenAnswer("need"), givenAnswer("email")], [givenAnswer("need", { words: "new" })]);
  expect(changed.map((a) => [a.questionKey, a.words])).toEqual([
    ["email", "A divorce"],
    ["need", "new"],
  ]);
});
