import { describe, expect, test } from "vitest";
import {
  givenAnswer,
  givenMessage,
  givenQuestion,
  givenTurn,
  need,
  timeline,
  workflow,
} from "#lib/domain/qualification/given-turn.ts";
import { resolveTurn } from "#lib/domain/qualification/resolve-turn.ts";
import { workflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { play, type PlayedTurn } from "./play.ts";
import { readProposal, scriptedProposeTurn } from "./propose-turn.ts";

const { greeting, handoffMessage, handoffOnRequestMessage } = workflow;
const [q1, q2, q3, q4] = workflow.questions.map((question) => question.text);

/** The answers after the last turn, as "key state words". */
function answersOf(turns: readonly PlayedTurn[]) {
  const stored = new Map<string, string>();
  for (const { resolved } of turns) {
    for (const { questionKey, state, words } of resolved.answers) stored.set(questionKey, `${state} ${words}`);
  }
  return Object.fromEntries(stored);
}

const last = (turns: readonly PlayedTurn[]) => turns.at(-1)?.proposal.reply ?? "";
const replies = (turns: readonly PlayedTurn[]) => turns.map((turn) => turn.proposal.reply);

describe("the contract of the demo workspace", () => {
  test.each(["Hello", "[Photo]", "I need a divorce lawyer", "hola"])(
    "given the first message %j, then greeting and question 1",
    async (text) => {
      expect(last(await play([text]))).toBe(`${greeting} ${q1}`);
    },
  );

  test("given one answer after the other, then each reply holds the next question, and the last the handoff", async () => {
    const turns = await play(["Hi", "A divorce in Bilbao", "about 3k", "in two weeks", "ana@example.com"]);
    const [first, second, third, fourth, fifth] = replies(turns);
    expect(first).toContain(q1);
    expect(second).toContain(q2);
    expect(third).toContain(q3);
    expect(fourth).toContain(q4);
    expect(fifth).toBe(handoffMessage);
    expect(answersOf(turns)).toEqual({
      need: "answered A divorce in Bilbao",
      budget: "answered 3k",
      timeline: "answered in two weeks",
      email: "answered ana@example.com",
    });
  });

  test("given a budget in the first message, then it is never asked", async () => {
    const turns = await play(["Hi, I need a divorce lawyer in Bilbao, budget about 3k", "A divorce"]);
    expect(answersOf(turns)).toMatchObject({ budget: "answered 3k" });
    expect(last(turns)).toContain(q3);
  });

  test("given a question that comes again, then its text stays and what stands before it changes", async () => {
    const turns = await play(["Hi", "A divorce", "ok", "hm", "ok", "hello?"]);
    const again = replies(turns).slice(2);
    expect(again.every((reply) => reply.endsWith(q2 ?? "?"))).toBe(true);
    for (const [index, reply] of again.entries()) expect(reply).not.toBe(again[index - 1]);
  });

  test("given a wish for a person, then the message for it, word for word", async () => {
    expect(last(await play(["Hi", "can I talk to a human?"]))).toBe(handoffOnRequestMessage);
    expect(last(await play(["I want to talk to a person"]))).toBe(handoffOnRequestMessage);
  });
});

test("given the opening, then no question counts as asked", () => {
  const input = givenTurn("I need a divorce lawyer", { situation: "opening", openQuestion: need });
  expect(readProposal(input).answers).toEqual([]);
});

describe("unusable values and refusals", () => {
  test("given an e-mail without a domain three times, then it is asked twice with the reason and kept as unclear", async () => {
    const turns = await play(["Hi", "A divorce", "3k", "soon enough", "ana@", "ana@gmail", "ana"]);
    expect(turns[4]?.proposal.reply).toContain("@");
    expect(turns[5]?.proposal.reply).not.toBe(turns[4]?.proposal.reply);
    expect(answersOf(turns).email).toBe("unclear ana");
    expect(last(turns)).toBe(handoffMessage);
  });

  test("given refusals, then the optional question is left at once and the required one after why", async () => {
    const turns = await play([
      "Hi",
      "A divorce",
      "I'd rather not say",
      "soon",
      "no, I won't give you my e-mail",
      "skip",
    ]);
    expect(turns[2]?.resolved.step).toMatchObject({ type: "ask", question: { key: "timeline" } });
    expect(turns[4]?.resolved.step).toMatchObject({ because: "refused_required" });
    expect(answersOf(turns)).toMatchObject({ budget: "declined I'd rather not say", email: "declined skip" });
    expect(last(turns)).toBe(handoffMessage);
  });

  test("given a bare no to a question for a value, then it is a refusal and not a riddle", async () => {
    const turns = await play(["Hi", "A divorce", "no", "soon", "I don't want to share my email", "no"]);
    expect(answersOf(turns)).toMatchObject({ budget: "declined no", email: "declined no" });
    expect(last(turns)).toBe(handoffMessage);
  });

  test("given no answer at all but greetings and thanks, then nothing is stored", async () => {
    const turns = await play(["hi", "hello?", "ok", "thanks", "👍", "are you there?"]);
    expect(answersOf(turns)).toEqual({});
  });
});

describe("what else a message says", () => {
  test("given an answer and a question, then both are taken", async () => {
    const turns = await play(["Hi", "A divorce. How much do you charge?"]);
    expect(answersOf(turns).need).toBe("answered A divorce.");
    expect(turns[1]?.proposal).toMatchObject({ openQuestions: ["How much do you charge?"], cannotHelp: false });
    expect(last(turns)).toContain("pass");
    expect(last(turns).endsWith(q2 ?? "?")).toBe(true);
  });

  test("given a question that the material answers, then its words are used and nothing is passed on", async () => {
    const knowledge = [
      {
        source: "faq" as const,
        title: "Opening hours",
        text: "We are open from 9 to 17.",
        priceMinor: null,
        currency: null,
      },
      {
        source: "catalog" as const,
        title: "First consultation",
        text: "One hour.",
        priceMinor: 12000,
        currency: "USD",
      },
    ];
    const hours = await play(["Hi", "What are your opening hours?"], workflow, { knowledge });
    expect(last(hours)).toContain("We are open from 9 to 17.");
    expect(hours[1]?.proposal).toMatchObject({ cannotHelp: false, openQuestions: [] });
    const price = await play(["Hi", "How much is a consultation?"], workflow, { knowledge });
    expect(last(price)).toContain("First consultation: $120.");
  });

  test("given two questions in a row without an answer, then a person is called", async () => {
    const turns = await play(["Hi", "How much do you charge?", "Do you open on Saturdays?"]);
    expect(turns[2]?.resolved.step).toEqual({ type: "hand_off", reason: "cannot_help" });
    expect(last(turns)).not.toContain("?");
  });

  test("given a request in the form of a question, then it answers the text question", async () => {
    expect(answersOf(await play(["Hi", "Can you help me with a divorce?"])).need).toContain(
      "Can you help me with a divorce?",
    );
  });

  test("given a question about the machine, then it says that it is a virtual assistant and goes on", async () => {
    const turns = await play(["Hi", "are you a bot?"]);
    expect(last(turns)).toContain("virtual assistant");
    expect(last(turns).endsWith(q1 ?? "?")).toBe(true);
  });

  test("given a burst, then the text answer joins it and quotes the longest message", async () => {
    const turns = await play(["Hi", ["I need help", "with my divorce and the house", "hello?"]]);
    expect(turns[1]?.resolved.answers[0]).toMatchObject({
      value: { text: "I need help with my divorce and the house" },
      words: "with my divorce and the house",
      messageId: "m3",
    });
  });

  test("given a value for another question only, then the open text question stays open", async () => {
    const turns = await play(["Hi", "my e-mail is ana@example.com"]);
    expect(answersOf(turns)).toEqual({ email: "answered ana@example.com" });
    expect(last(turns).endsWith(q1 ?? "?")).toBe(true);
  });

  test("given a photo or a voice message, then it stands for a text answer and is acknowledged honestly", async () => {
    const turns = await play(["Hi", "[Voice message]", "[Photo]"]);
    expect(answersOf(turns)).toEqual({ need: "answered [Voice message]" });
    expect(turns[1]?.proposal.reply).toMatch(/cannot listen to voice messages.*please write it to me/);
    expect(turns[2]?.proposal.reply).toMatch(/cannot look at it myself/);
    expect(turns[2]?.resolved.step).toMatchObject({ type: "ask_again", because: "not_answered" });
  });

  test("given an automatic message that speaks of a person, then nothing is handed off", async () => {
    const turns = await play(["Hi", "Automatic reply: to talk to a human call our office."]);
    expect(turns[1]?.resolved.step.type).toBe("stay_silent");
  });

  test("given a bare no, then it answers a question that can be answered so, and another the second time", async () => {
    const more = givenQuestion("more", "text", "Is there anything else we should know?");
    const asked = workflowDefinition.parse({ ...workflow, questions: [more, need] });
    expect(answersOf(await play(["Hi", "no"], asked))).toEqual({ more: "answered no" });
    expect(answersOf(await play(["Hi", "no"]))).toEqual({});
    expect(answersOf(await play(["Hi", "no", "no"]))).toEqual({ need: "answered no" });
  });

  test("given an automatic message, then nothing is said", async () => {
    const turns = await play(["Hi", "I am out of the office until Monday."]);
    expect(turns[1]?.resolved).toMatchObject({ answers: [], step: { type: "stay_silent" } });
    expect(last(turns)).toBe("");
  });

  test.each([
    ["I owe them $5000 and need a lawyer", {}],
    ["They want 3000 euros of rent from me", {}],
    ["Budget is 3000", { budget: "answered 3000" }],
    ["I can spend up to $3000", { budget: "answered up to $3000" }],
    ["tengo un presupuesto de 2000 euros", { budget: "answered 2000 euros" }],
    ["debo 2000 euros al banco", {}],
    ["I have a debt of $5000", {}],
  ])("given the first message %j, then %j is stored", async (text, expected) => {
    expect(answersOf(await play([text]))).toEqual(expected);
  });
});

describe("corrections", () => {
  const rooms = givenQuestion("rooms", "number", "How many rooms do you need?");
  const city = givenQuestion("city", "text", "In which city?");
  const price = givenQuestion("budget", "money", "What is your budget?");
  const flats = workflowDefinition.parse({
    ...workflow,
    questions: [rooms, price, city, givenQuestion("more", "text", "Anything else?")],
  });

  test.each([
    [["Hi", "three", "900", "Bilbao", "sorry, four rooms, not three"], { rooms: "answered four" }],
    [["Hi", "three", "900", "actually it's 5k"], { budget: "answered 5k" }],
    [["Hi", "three", "900", "sorry, 950, not 900"], { budget: "answered 950" }],
    [["Hi", "three", "900", "Bilbao", "perdón, cuatro habitaciones, no tres"], { rooms: "answered cuatro" }],
    [["Hi", "three", "900", "Bilbao", "sorry, not Bilbao, Madrid"], { city: "answered sorry, not Bilbao, Madrid" }],
    [["Hi", "three", "sorry, four"], { rooms: "answered four" }],
  ])("given %j, then %j", async (bursts, expected) => {
    expect(answersOf(await play(bursts, flats))).toMatchObject(expected);
  });

  test("given another e-mail after all is settled, then it replaces the first and nothing is handed off again", async () => {
    const turns = await play(["Hi", "A divorce", "3k", "soon", "a@b.com", "sorry, my e-mail is c@d.com, not a@b.com"]);
    expect(answersOf(turns).email).toBe("answered c@d.com");
    expect(turns.at(-1)?.resolved.step).toEqual({ type: "answer_only" });
    expect(last(turns)).not.toContain("?");
  });

  test("given a correction of a locked answer, then its words are not taken for another answer", () => {
    const value = { type: "money" as const, currency: "USD", atLeastMinor: 300_000, atMostMinor: 300_000 };
    const answers = [givenAnswer("need"), givenAnswer("budget", { locked: true, value })];
    const input = givenTurn("Sorry, my budget is 2k", { answers, openQuestion: timeline, askedCount: 1 });
    expect(resolveTurn(input, readProposal(input)).answers).toEqual([]);
  });

  test("given a correction of a locked answer beside the answer to the open question, then that one is taken", () => {
    const value = { type: "money" as const, currency: "USD", atLeastMinor: 500_000, atMostMinor: 500_000 };
    const answers = [givenAnswer("need"), givenAnswer("budget", { locked: true, value })];
    const text = "before the end of May, and my budget is 2k";
    const input = givenTurn(text, { answers, openQuestion: timeline, askedCount: 1 });
    const resolved = resolveTurn(input, readProposal(input));
    expect(resolved.answers.map((one) => `${one.questionKey} ${one.state}`)).toEqual(["timeline answered"]);
  });

  test("given a locked answer, then nothing changes it", async () => {
    const answers = [givenAnswer("budget", { locked: true })];
    const turns = await play(["budget 5k", "A divorce", "sorry, my budget is 7k"], workflow, { answers });
    expect(answersOf(turns).budget).toBeUndefined();
    expect(turns.flatMap((turn) => turn.resolved.dropped.map((one) => one.because))).toEqual(["locked"]);
  });
});

describe("after a person", () => {
  const said = [givenMessage("What budget do you have?", { id: "h1", author: "member" })];

  function paused(text: string, transcript = said) {
    const burst = [givenMessage(text, { duringPause: true })];
    const input = givenTurn("", { burst, transcript, situation: "returned", openQuestion: need, askedCount: 1 });
    return resolveTurn(input, readProposal(input));
  }

  test("given an answer to the person's question, then it is stored and not asked again", () => {
    expect(paused("3000").answers[0]).toMatchObject({ questionKey: "budget", state: "answered", words: "3000" });
  });

  test("given an address for the person, then it is stored", () => {
    expect(paused("write to ana@example.com").answers[0]).toMatchObject({ questionKey: "email" });
  });

  test.each(["I need it for my sister", "3000", "no idea", "can I talk to a human?"])(
    "given %j without such a question, then nothing is taken from it",
    (text) => {
      const resolved = paused(text, [givenMessage("Good afternoon", { id: "h1", author: "member" })]);
      expect(resolved.answers).toEqual([]);
      expect(resolved.step).toMatchObject({ type: "ask_again", question: need });
    },
  );

  test("given a return, then it does not greet again and goes on", async () => {
    const input = givenTurn("hello", {
      situation: "returned",
      openQuestion: timeline,
      answers: [givenAnswer("need"), givenAnswer("budget")],
    });
    const { reply } = await scriptedProposeTurn(input, { signal: AbortSignal.timeout(1000) });
    expect(reply).not.toContain(greeting);
    expect(reply.endsWith(timeline.text)).toBe(true);
  });

  test("given that nobody came, then it says so honestly", async () => {
    const input = givenTurn("hello?", {
      situation: "returned_unanswered",
      openQuestion: timeline,
      answers: [givenAnswer("need"), givenAnswer("budget")],
    });
    const { reply } = await scriptedProposeTurn(input, { signal: AbortSignal.timeout(1000) });
    expect(reply).toContain("nobody from our team has been free yet");
    expect(reply.endsWith(timeline.text)).toBe(true);
  });
});

describe("Spanish", () => {
  const spanish = workflowDefinition.parse({
    ...workflow,
    languages: ["es", "en"],
    currency: "EUR",
    country: "ES",
    greeting: "Hola, gracias por escribirnos.",
    questions: [
      givenQuestion("need", "text", "¿En qué podemos ayudarle?"),
      givenQuestion("budget", "money", "¿Qué presupuesto tiene?", { required: false }),
      givenQuestion("when", "date", "¿Para cuándo lo necesita?", { futureOnly: true }),
      givenQuestion("email", "email", "¿A qué correo le escribimos?"),
    ],
  });

  test("given a whole conversation, then it is led in Spanish", async () => {
    const turns = await play(
      ["Hola", "Un divorcio", "no más de 800", "ayer", "en dos semanas", "ana@", "ana@ejemplo.es"],
      spanish,
    );
    expect(answersOf(turns)).toEqual({
      need: "answered Un divorcio",
      budget: "answered no más de 800",
      when: "answered en dos semanas",
      email: "answered ana@ejemplo.es",
    });
    expect(turns[3]?.resolved.step).toMatchObject({ because: "invalid", reason: "date_in_past" });
    expect(turns[3]?.proposal.reply).toContain("ya ha pasado");
    expect(last(turns)).toBe(handoffMessage);
  });

  test("given a customer who changes to English, then the agent follows", async () => {
    const turns = await play(
      ["Hola", "I would like to talk about my divorce", "what do you charge for that?"],
      spanish,
    );
    expect(turns[1]?.proposal.language).toBe("en");
    expect(last(turns)).toMatch(/our team/);
  });

  test("given a language that the business does not work in, then it answers in its own", async () => {
    const turns = await play(["Hola", "Necesito un abogado de familia"]);
    expect(turns[1]?.proposal.language).toBe("es");
    expect(last(turns)).toMatch(/thank/i);
  });
});
