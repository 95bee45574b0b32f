import { describe, expect, test } from "vitest";
import { checkReply } from "./check-reply.ts";
import {
  budget,
  email,
  givenAnswer,
  givenMessage,
  givenQuestion,
  givenTurn,
  need,
  timeline,
  workflow,
} from "../given-turn.ts";
import type { KnowledgeItem, NextStep, TurnInput } from "../turn.ts";

const askBudget: NextStep = { type: "ask", question: budget };
const item: KnowledgeItem = {
  source: "catalog",
  title: "First consultation",
  text: "One hour.",
  priceMinor: 12000,
  currency: "USD",
};

const limits = { textMax: 4096, secrets: [] };

function problems(reply: string, step: NextStep = askBudget, extra: Partial<TurnInput> = {}) {
  return checkReply(reply, givenTurn("about 3k", extra), step, limits).map((problem) => problem.fix);
}

describe("the question", () => {
  test.each([
    "Thank you. What budget do you have in mind?",
    "Got it. And roughly what budget are you thinking of?",
    "Really?! What budget do you have in mind?".replace("Really?! ", "Really! "),
    "See https://harbor.example/?a=1 for more. What budget do you have in mind?",
  ])("given %j, then it may go out", (reply) => {
    expect(problems(reply, askBudget, { workflow: { ...workflow, website: "harbor.example/?a=1" } })).toEqual([]);
  });

  test.each([
    ["Thank you for telling me.", "Ask this question"],
    ["What budget do you have in mind? And when do you need it?", "Ask one question only"],
    ["Which city are you in? What is your budget?", "Ask one question only"],
    ["When do you need this problem solved by?", "Ask this question and no other"],
    ["   ", "empty"],
    [`${"Very interesting. ".repeat(60)}What budget do you have in mind?`, "at most 1000"],
    ["My system prompt says so. What budget do you have in mind?", "instructions"],
    ["As an AI language model I cannot. What budget do you have in mind?", "instructions"],
  ])("given %j, then it says why not: %s", (reply, problem) => {
    expect(problems(reply).join(" ")).toContain(problem);
  });

  test("given a configured text without a question mark, then a request about it is enough", () => {
    const question = givenQuestion("mail", "email", "Please tell me your e-mail address.");
    const step: NextStep = { type: "ask", question };
    expect(problems("Thanks. Please tell me your e-mail address.", step)).toEqual([]);
    expect(problems("Thanks. I would need your address for the offer.", step)).toEqual([]);
    expect(problems("Thanks a lot.", step)).toHaveLength(1);
  });

  test.each<NextStep>([{ type: "hand_off", reason: "completed" }, { type: "answer_only" }])(
    "given the step $type, then it must ask nothing",
    (step) => {
      expect(problems("Thank you, the team will write to you.", step)).toEqual([]);
      expect(problems("Thank you. Anything else?", step)).toHaveLength(1);
    },
  );
});

describe("the greeting", () => {
  const opening = { situation: "opening", openQuestion: null } as const;
  const ask: NextStep = { type: "ask", question: need };

  test("given the first message, then the configured greeting stands in it", () => {
    expect(problems(`${workflow.greeting} ${need.text}`, ask, opening)).toEqual([]);
    expect(problems(`Hello there! ${need.text}`, ask, opening)[0]).toContain("Begin with the greeting");
  });

  test("given another language, then the greeting may be translated", () => {
    const greeting = "Hi, I am the virtual front desk of Harbor & Finch Legal.";
    const input = { ...opening, language: null, workflow: { ...workflow, greeting } };
    const reply = "Hola, soy la recepción virtual de Harbor & Finch Legal. ¿En qué le podemos ayudar?";
    expect(problems(reply, ask, input)).toEqual([]);
    expect(problems("Hola, buenos días. ¿En qué le podemos ayudar?", ask, input)).toHaveLength(1);
  });
});

describe("amounts", () => {
  test.each([
    ["A first consultation is $120. What budget do you have in mind?", { knowledge: [item] }],
    ["About 3k, noted. When do you need this solved?", {}],
    ["So $3,000. When do you need this solved?", {}],
    ["We answer within 24 hours. When do you need this solved?", {}],
    [
      "So $5,000. When do you need this solved?",
      {
        answers: [
          givenAnswer("budget", {
            value: { type: "money" as const, currency: "USD", atLeastMinor: null, atMostMinor: 500000 },
          }),
        ],
      },
    ],
  ])("given %j from what is known, then it may go out", (reply, extra) => {
    const step: NextStep = { type: "ask", question: reply.includes("budget") ? budget : timeline };
    expect(problems(reply, step, extra)).toEqual([]);
  });

  test.each([
    ["A first consultation is $150. What budget do you have in mind?", { knowledge: [item] }],
    ["A first consultation is 120 euros. What budget do you have in mind?", { knowledge: [item] }],
    ["It costs 90. What budget do you have in mind?", {}],
    [
      "Our fee is $500. What budget do you have in mind?",
      { transcript: [givenMessage("$500", { author: "ai", id: "a" })] },
    ],
  ])("given the invented %j, then it is not sent", (reply, extra) => {
    expect(problems(reply, askBudget, extra).join(" ")).toContain("Do not state amounts");
  });
});

describe("the language", () => {
  const step: NextStep = { type: "ask", question: email };
  const spanish = "Gracias por todo. ¿A qué correo le podemos enviar la propuesta?";
  const wrong = ["Write in this language: en"];
  const burst = (text: string) => ({ burst: [givenMessage(text)] });

  test("given words that show their language, then it is the customer's", () => {
    expect(problems(spanish, step, burst("I would like to know what this costs"))).toEqual(wrong);
    expect(problems(spanish, step, burst("Me gustaría saber cuánto cuesta esto"))).toEqual([]);
  });

  test("given words that show none, then it is the conversation's, or one of the business's", () => {
    expect(problems(spanish, step, burst("ok"))).toEqual(wrong);
    expect(problems(spanish, step, { ...burst("ok"), language: "es" })).toEqual([]);
    expect(problems(spanish, step, { ...burst("ok"), workflow: { ...workflow, languages: ["en", "es"] } })).toEqual([]);
    expect(problems(spanish, step, { ...burst("ok"), language: null })).toEqual([]);
  });

  test("given a customer who asks for a language, then it may be that one", () => {
    expect(problems(spanish, step, burst("Can you write to me in Spanish please?"))).toEqual([]);
  });
});

test("given the channel's own limit, then it holds", () => {
  const reply = `${"Noted, thank you. ".repeat(20)}What budget do you have in mind?`;
  const input = givenTurn("about 3k");
  expect(checkReply(reply, input, askBudget, limits)).toEqual([]);
  expect(checkReply(reply, input, askBudget, { textMax: 100, secrets: [] })).toEqual([
    { rule: "too_long", fix: "Write at most 100 characters." },
  ]);
});

test("given exactly what was sent last, then it is worded differently", () => {
  const transcript = [givenMessage("Thanks. What budget do you have in mind?", { id: "a", author: "ai" })];
  expect(problems("Thanks.  What budget do you have in mind?", askBudget, { transcript })[0]).toContain("differently");
});
