import { describe, expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import {
  budget,
  email,
  givenAnswer,
  givenMessage,
  givenProposal,
  givenProposed,
  givenQuestion,
  givenTurn,
  need,
  timeline,
  workflow,
} from "./given-turn.ts";
import { emptyAnswer } from "./progress.ts";
import { resolveTurn } from "./resolve-turn.ts";
import type { TurnInput } from "./turn.ts";

const allSettled = workflow.questions.map((question) => givenAnswer(question.key));
const allButEmail = allSettled.slice(0, 3);

function dropped(input: TurnInput, answer: ReturnType<typeof givenProposed>) {
  const resolved = resolveTurn(input, givenProposal([answer]));
  expect(resolved.answers).toEqual([]);
  return resolved.dropped.map((d) => d.because);
}

describe("what is believed", () => {
  test("given words of the message, then the answer is stored with the exact words", () => {
    const { answers } = resolveTurn(
      givenTurn("I need  a Divorce."),
      givenProposal([givenProposed("need", "a divorce")]),
    );
    expect(answers).toEqual([
      {
        ...emptyAnswer("need"),
        state: "answered",
        value: { type: "text", text: "a divorce" },
        words: "a Divorce",
        messageId: "m1",
        setBy: "ai",
      },
    ]);
  });

  test("given an unknown question, then it is dropped", () => {
    expect(dropped(givenTurn("blue"), givenProposed("colour", "blue"))).toEqual(["unknown_question"]);
  });

  test("given an unknown message, then it is dropped", () => {
    expect(dropped(givenTurn("blue"), givenProposed("need", "blue", { messageId: "m9" }))).toEqual(["unknown_message"]);
  });

  test("given words that nobody wrote, then it is dropped", () => {
    expect(dropped(givenTurn("about 3k"), givenProposed("budget", "about 5k"))).toEqual(["words_not_in_message"]);
  });

  test("given words of the business, then it is dropped", () => {
    const transcript = [givenMessage("our budget offer: $500", { id: "a1", author: "ai" })];
    const proposed = givenProposed("budget", "$500", { messageId: "a1" });
    expect(dropped(givenTurn("ok", { transcript }), proposed)).toEqual(["not_the_customers_words"]);
  });

  test("given an earlier message of the customer, then it may be quoted", () => {
    const transcript = [givenMessage("budget about 3k", { id: "m0" })];
    const input = givenTurn("hello", { transcript });
    const { answers } = resolveTurn(input, givenProposal([givenProposed("budget", "about 3k", { messageId: "m0" })]));
    expect(answers[0]).toMatchObject({ state: "answered", messageId: "m0", words: "about 3k" });
  });

  test("given a locked answer, then it is dropped even as a correction", () => {
    const answers = [givenAnswer("budget", { locked: true })];
    const proposed = givenProposed("budget", "5k", { correction: true });
    expect(dropped(givenTurn("5k", { answers }), proposed)).toEqual(["locked"]);
  });

  test("given a value that the words do not say, then the words count", () => {
    const proposed = givenProposed("budget", "about 3k", { value: "30000" });
    const { answers } = resolveTurn(givenTurn("about 3k"), givenProposal([proposed]));
    expect(answers[0]?.value).toMatchObject({ atLeastMinor: 300000 });
  });

  test("given an invented text value, then the customer's words are stored", () => {
    const proposed = givenProposed("need", "a divorce", { value: "A complicated custody battle" });
    const { answers } = resolveTurn(givenTurn("a divorce"), givenProposal([proposed]));
    expect(answers[0]?.value).toEqual({ type: "text", text: "a divorce" });
  });

  test("given a value that joins two messages, then the joined text is stored", () => {
    const burst = [givenMessage("I need help"), givenMessage("with my divorce", { id: "m2" })];
    const proposed = givenProposed("need", "with my divorce", {
      messageId: "m2",
      value: "I need help with my divorce",
    });
    const { answers } = resolveTurn(givenTurn("", { burst }), givenProposal([proposed]));
    expect(answers[0]).toMatchObject({ value: { text: "I need help with my divorce" }, words: "with my divorce" });
  });

  test("given a day that only an agent can work out, then its reading counts", () => {
    const when = givenQuestion("when", "date", "When?");
    const input = givenTurn("on Ana's birthday", { workflow: { ...workflow, questions: [when] }, openQuestion: when });
    const proposed = givenProposed("when", "on Ana's birthday", { value: "2026-12-04" });
    expect(resolveTurn(input, givenProposal([proposed])).answers[0]?.value).toMatchObject({ from: "2026-12-04" });
  });

  test("given a photo, then it answers a text question and no other", () => {
    const photo = givenTurn("[Photo]");
    expect(resolveTurn(photo, givenProposal([givenProposed("need", "[Photo]")])).answers[0]?.state).toBe("answered");
    expect(dropped(photo, givenProposed("email", "[Photo]"))).toEqual(["unparsable"]);
  });
});

describe("what was answered before", () => {
  const answers = [
    givenAnswer("budget", { value: { type: "money", currency: "USD", atLeastMinor: 300000, atMostMinor: 300000 } }),
  ];

  test("given another value that corrects nothing, then the answer stays", () => {
    const resolved = resolveTurn(givenTurn("5k", { answers }), givenProposal([givenProposed("budget", "5k")]));
    expect(resolved).toMatchObject({ answers: [], dropped: [] });
  });

  test("given a correction, then it replaces the answer", () => {
    const proposed = givenProposed("budget", "5k", { correction: true });
    const { answers: changed } = resolveTurn(givenTurn("sorry, 5k", { answers }), givenProposal([proposed]));
    expect(changed[0]).toMatchObject({ value: { atLeastMinor: 500000 }, words: "5k" });
  });

  test("given a correction to the same value, then nothing changes", () => {
    const proposed = givenProposed("budget", "3k", { correction: true });
    expect(resolveTurn(givenTurn("3k", { answers }), givenProposal([proposed])).answers).toEqual([]);
  });

  test("given a correction that cannot be read, then the old answer stays", () => {
    const proposed = givenProposed("budget", "lots", { correction: true });
    const resolved = resolveTurn(givenTurn("lots", { answers }), givenProposal([proposed]));
    expect(resolved.answers).toEqual([]);
    expect(resolved.dropped[0]?.because).toBe("unparsable");
  });

  test("given a declined answer that comes after all, then it is stored", () => {
    const input = givenTurn("ok, 5k", { answers: [givenAnswer("budget", { state: "declined", value: null })] });
    expect(resolveTurn(input, givenProposal([givenProposed("budget", "5k")])).answers[0]?.state).toBe("answered");
  });
});

describe("unusable values", () => {
  function tryEmail(invalidCount: number, words = "ana@") {
    const answers = [...allButEmail, { ...emptyAnswer("email"), invalidCount }];
    const input = givenTurn(words, { answers, openQuestion: email, askedCount: invalidCount + 1 });
    return resolveTurn(input, givenProposal([givenProposed("email", words)]));
  }

  test.each([0, 1])("given %i earlier attempts, then it is asked again with the reason", (invalidCount) => {
    const { answers, step } = tryEmail(invalidCount);
    expect(answers[0]).toMatchObject({ state: "open", invalidCount: invalidCount + 1 });
    expect(step).toMatchObject({ type: "ask_again", because: "invalid", reason: "email_without_domain" });
  });

  test("given two earlier attempts, then it is kept as unclear with the customer's words", () => {
    const { answers, step } = tryEmail(2);
    expect(answers[0]).toMatchObject({ state: "unclear", words: "ana@", messageId: "m1", value: null });
    expect(step).toEqual({ type: "hand_off", reason: "completed" });
  });

  test("given a question that is not the open one, then nothing is counted", () => {
    const resolved = resolveTurn(givenTurn("ana@"), givenProposal([givenProposed("email", "ana@")]));
    expect(resolved.answers).toEqual([]);
  });

  test("given words said to a person, then nothing is counted", () => {
    const burst = [givenMessage("ana@", { duringPause: true })];
    const input = givenTurn("", { burst, openQuestion: email, answers: allButEmail });
    expect(resolveTurn(input, givenProposal([givenProposed("email", "ana@")])).answers).toEqual([]);
  });
});

describe("refusals", () => {
  function refuse(key: string, open: typeof need, before: Answer[] = []) {
    const input = givenTurn("I'd rather not say", { openQuestion: open, answers: before });
    const proposed = givenProposed(key, "I'd rather not say", { outcome: "refused", value: "" });
    return resolveTurn(input, givenProposal([proposed]));
  }

  test("given an optional question, then it is declined at once", () => {
    const { answers, step } = refuse("budget", budget, [givenAnswer("need")]);
    expect(answers[0]).toMatchObject({ state: "declined", words: "I'd rather not say", refusedCount: 1 });
    expect(step).toEqual({ type: "ask", question: timeline });
  });

  test("given a required question, then it is asked once more with why, and then declined", () => {
    const first = refuse("need", need);
    expect(first.answers[0]).toMatchObject({ state: "open", refusedCount: 1 });
    expect(first.step).toEqual({ type: "ask_again", question: need, because: "refused_required" });
    const second = refuse("need", need, first.answers);
    expect(second.answers[0]).toMatchObject({ state: "declined", refusedCount: 2 });
    expect(second.step).toEqual({ type: "ask", question: budget });
  });

  test("given an answered question, then a refusal takes nothing back", () => {
    expect(refuse("need", budget, [givenAnswer("need")]).answers).toEqual([]);
  });
});

describe("the next step", () => {
  test("given the first message, then the first open question is asked", () => {
    const input = givenTurn("Hello", { situation: "opening", openQuestion: null, askedCount: 0 });
    expect(resolveTurn(input, givenProposal()).step).toEqual({ type: "ask", question: need });
  });

  test("given several answers in one message, then none of them is asked", () => {
    const input = givenTurn("divorce lawyer in Bilbao, budget about 3k", { situation: "opening", openQuestion: null });
    const proposal = givenProposal([
      givenProposed("need", "divorce lawyer in Bilbao"),
      givenProposed("budget", "about 3k"),
    ]);
    expect(resolveTurn(input, proposal).step).toEqual({ type: "ask", question: timeline });
  });

  test("given nothing usable, then the open question is asked again", () => {
    expect(resolveTurn(givenTurn("ok"), givenProposal()).step).toEqual({
      type: "ask_again",
      question: need,
      because: "not_answered",
    });
  });

  test("given the last answer, then the conversation is handed off as completed", () => {
    const input = givenTurn("ana@example.com", { answers: allButEmail, openQuestion: email });
    const { step } = resolveTurn(input, givenProposal([givenProposed("email", "ana@example.com")]));
    expect(step).toEqual({ type: "hand_off", reason: "completed" });
  });

  test.each(["settled", "returned", "returned_unanswered"] as const)(
    "given everything settled before and the situation %s, then it only answers",
    (situation) => {
      const input = givenTurn("ok", { answers: allSettled, openQuestion: null, situation });
      expect(resolveTurn(input, givenProposal()).step).toEqual({ type: "answer_only" });
    },
  );

  test("given a wish for a person, then it is handed off, also when all is settled", () => {
    const wish = givenProposal([], { wantsHuman: true });
    expect(resolveTurn(givenTurn("a human please"), wish).step).toEqual({ type: "hand_off", reason: "requested" });
    const settled = givenTurn("a human please", { answers: allSettled, openQuestion: null, situation: "settled" });
    expect(resolveTurn(settled, wish).step).toEqual({ type: "hand_off", reason: "requested" });
  });

  test("given no help for the second time in a row, then it is handed off", () => {
    const helpless = givenProposal([], { cannotHelp: true });
    expect(resolveTurn(givenTurn("?", { helplessCount: 0 }), helpless).step.type).toBe("ask_again");
    expect(resolveTurn(givenTurn("?", { helplessCount: 1 }), helpless).step).toEqual({
      type: "hand_off",
      reason: "cannot_help",
    });
  });

  test("given an automatic message, then it stays silent", () => {
    const { step } = resolveTurn(givenTurn("out of office"), givenProposal([], { automaticMessage: true }));
    expect(step).toEqual({ type: "stay_silent", because: "automatic_message" });
  });

  test("given an answer that is called automatic, then nobody is left in silence", () => {
    const proposal = givenProposal([givenProposed("need", "a divorce")], { automaticMessage: true });
    expect(resolveTurn(givenTurn("a divorce"), proposal).step).toEqual({ type: "ask", question: budget });
  });

  test("given words that a person has answered, then nothing is handed off", () => {
    const input = givenTurn("a human please", { replyWanted: false, answers: allButEmail, openQuestion: email });
    expect(resolveTurn(input, givenProposal([], { wantsHuman: true })).step.type).toBe("ask_again");
    const done = givenTurn("ana@example.com", { replyWanted: false, answers: allButEmail, openQuestion: email });
    const last = givenProposal([givenProposed("email", "ana@example.com")]);
    expect(resolveTurn(done, last)).toMatchObject({ step: { type: "answer_only" }, answers: [{ state: "answered" }] });
  });
});
