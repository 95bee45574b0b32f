import { describe, expect, test } from "vitest";
import type { AnswerValue } from "./answer.ts";
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
  workflow,
} from "./given-turn.ts";
import type { Question } from "./question.ts";
import { resolveTurn } from "./resolve-turn.ts";
import type { DropReason, ProposedAnswer, TurnInput } from "./turn.ts";

const plan = givenQuestion("plan", "choice", "Which plan?", {
  options: ["Residential", "Commercial office"],
  hint: "A house or a flat is residential.",
});
const when = givenQuestion("when", "date", "When do you need it?");
const rooms = givenQuestion("rooms", "number", "How many rooms?");
const phone = givenQuestion("phone", "phone", "Which number can we call?");
const insured = givenQuestion("insured", "yes_no", "Are you insured?");
const all = [need, budget, email, plan, when, rooms, phone, insured];

interface Given {
  says: string;
  words?: string;
  value?: string;
  extra?: Partial<ProposedAnswer>;
  turn?: Partial<TurnInput>;
}

function propose(question: Question, { says, words = says, value = words, extra = {}, turn = {} }: Given) {
  const input = givenTurn(says, { workflow: { ...workflow, questions: all }, openQuestion: question, ...turn });
  return resolveTurn(input, givenProposal([givenProposed(question.key, words, { value, ...extra })]));
}

function dropOf(question: Question, given: Given): DropReason | undefined {
  const { answers, dropped } = propose(question, given);
  expect(answers.filter((answer) => answer.state !== "open")).toEqual([]);
  return dropped[0]?.because;
}

function storedValue(question: Question, given: Given): AnswerValue | null | undefined {
  return propose(question, given).answers[0]?.value;
}

describe("words that say nothing", () => {
  test.each([
    ["a piece of a sentence", { says: "I need a divorce lawyer", words: "I", value: "a divorce lawyer" }],
    ["function words", { says: "it is for the shop", words: "for the", value: "for the shop" }],
    ["a greeting", { says: "Hello!", value: "Hello" }],
    ["a greeting in another language", { says: "Buenos días" }],
    ["thanks", { says: "Merci !" }],
    ["an acknowledgement", { says: "ok", value: "ok" }],
    ["marks and emoji", { says: "👍!!" }],
  ])("%s is no answer to a text question", (_name, given) => {
    expect(dropOf(need, given)).toBe("words_say_nothing");
  });

  test.each(["I", "ok", "hello"])("%j is no e-mail address, whatever the value says", (words) => {
    expect(dropOf(email, { says: `${words} there`, words, value: "ceo@evil.example" })).toBe("unparsable");
  });

  test.each(["No", "nothing", "A", "42", "租約"])("a whole message such as %j is an answer", (says) => {
    expect(storedValue(need, { says })).toEqual({ type: "text", text: says });
  });
});

describe("what the value may say", () => {
  test("given a text value with another message's words, then the quoted words are stored", () => {
    const transcript = [givenMessage("My sister runs a bakery in Porto", { id: "m0" })];
    const given = { says: "a lease", value: "My sister runs a bakery in Porto", turn: { transcript } };
    expect(storedValue(need, given)).toEqual({ type: "text", text: "a lease" });
  });

  test("given a number that is not in the words, then the quoted words are stored", () => {
    expect(storedValue(need, { says: "a rent dispute for 3 flats", value: "a rent dispute for 30 flats" })).toEqual({
      type: "text",
      text: "a rent dispute for 3 flats",
    });
  });

  test("given a quote that has nothing of the value, then the quoted words are stored", () => {
    const given = {
      says: "My landlord raised the rent, call tomorrow",
      words: "tomorrow",
      value: "My landlord raised the rent",
    };
    expect(storedValue(need, given)).toEqual({ type: "text", text: "tomorrow" });
  });

  test.each([
    ["a limit", "no more than 3000", "3000", { atLeastMinor: null, atMostMinor: 300_000 }],
    ["a range", "between 2000 and 3000", "2000", { atLeastMinor: 200_000, atMostMinor: 300_000 }],
    ["a currency", "3000 euros", "3000", { currency: "EUR", atLeastMinor: 300_000 }],
    ["its own clause", "I owe them 5000, I can spend 3000", "3000", { atLeastMinor: 300_000, atMostMinor: 300_000 }],
  ])("given an amount that is cut out of %s, then all of it counts", (_name, says, words, expected) => {
    expect(storedValue(budget, { says, words })).toMatchObject(expected);
  });

  test("given a number that counts something else, then it is no amount", () => {
    expect(dropOf(budget, { says: "I have 2 kids", words: "2" })).toBe("unparsable");
  });

  test("given an address in two alphabets, then it is none", () => {
    expect(dropOf(email, { says: "\u0430dmin@bank.com" })).toBe("unparsable");
  });
});

describe("quotes that are cut apart", () => {
  test.each([
    ["thousands", budget, "about 1,500 dollars", "500"],
    ["the other side", budget, "about 1,500 dollars", "1"],
    ["groups of digits", budget, "1 500 euros", "500"],
    ["a telephone number", budget, "call +34 600 111 222", "600"],
    ["a telephone number's end", phone, "600 111 222", "600 111"],
    ["a day", rooms, "on 12/05/2027", "12"],
    ["an address", email, "ana.ruiz@mail.com", "ruiz@mail.com"],
    ["an address's end", email, "ana@mail.com.example", "ana@mail.com"],
  ] as const)("%s", (_name, question, says, words) => {
    expect(dropOf(question, { says, words })).toBe("words_cut_apart");
  });

  test.each([
    ["the end of a sentence", budget, "I have 1500.", "1500"],
    ["a list", rooms, "2, 3 at most", "3 at most"],
    ["an address in brackets", email, "me (ana@mail.com)", "ana@mail.com"],
  ] as const)("are not: %s", (_name, question, says, words) => {
    expect(propose(question, { says, words }).answers[0]?.state).toBe("answered");
  });
});

describe("the business's own words", () => {
  const transcript = [
    givenMessage("We could start with a free trial of the premium plan for 500 dollars.", { id: "a", author: "ai" }),
  ];

  test.each([
    ["a message that is nothing else", need, "a free trial of the premium plan", "premium plan"],
    ["a citation in quotation marks", budget, 'what is "plan for 500 dollars"', "500 dollars"],
    ["a cited line", need, "> free trial of the premium plan\nno thanks", "premium plan"],
  ] as const)("are no answer: %s", (_name, question, says, words) => {
    expect(dropOf(question, { says, words, turn: { transcript } })).toBe("words_of_the_business");
  });

  test("count where the customer says something with them", () => {
    expect(
      storedValue(need, { says: "yes, a free trial of the premium plan please", turn: { transcript } }),
    ).toMatchObject({ type: "text" });
    expect(storedValue(budget, { says: "500 dollars", turn: { transcript } })).toMatchObject({ atMostMinor: 50_000 });
  });

  test("count where an option is chosen in full", () => {
    const offered = [givenMessage("Residential or Commercial office", { id: "a", author: "ai" })];
    expect(storedValue(plan, { says: "Commercial office", turn: { transcript: offered } })).toMatchObject({
      option: "Commercial office",
    });
  });
});

describe("what an agent understands", () => {
  test.each([
    ["a choice", plan, "it is where my family lives", "Residential"],
    ["a yes", insured, "my cousin sold me a policy", "yes"],
    ["a day", when, "on Ana's birthday", "2026-12-04"],
  ] as const)("%s counts in a direct reply to the question", (_name, question, says, value) => {
    expect(propose(question, { says, value }).answers[0]?.state).toBe("answered");
  });

  test.each([
    ["before it was asked", { says: "Tell me about your work", value: "Residential", turn: { openQuestion: need } }],
    ["in a question", { says: "what do you do all day?", value: "Residential" }],
    ["in a long message", { says: `${"well ".repeat(16)}you know`, words: "you know", value: "Residential" }],
    [
      "in an old message",
      {
        says: "ok",
        words: "my cousin",
        value: "Residential",
        extra: { messageId: "m0" },
        turn: { transcript: [givenMessage("my cousin came by", { id: "m0" })] },
      },
    ],
  ])("and not %s", (_name, given) => {
    expect(dropOf(plan, given)).toBe("unparsable");
  });

  test("counts before it was asked where the words touch the options or the owner's advice", () => {
    expect(
      storedValue(plan, {
        says: "I live in a house by the sea",
        words: "a house",
        value: "Residential",
        turn: { openQuestion: need },
      }),
    ).toMatchObject({ option: "Residential" });
  });

  test("never makes an amount, an address or a number", () => {
    expect(dropOf(budget, { says: "as much as it takes", value: "5000" })).toBe("unparsable");
    expect(dropOf(phone, { says: "the same as before", value: "+34600111222" })).toBe("unparsable");
    expect(dropOf(rooms, { says: "the usual", value: "3" })).toBe("unparsable");
  });
});

describe("corrections", () => {
  const value: AnswerValue = { type: "money", currency: "USD", atLeastMinor: 300_000, atMostMinor: 300_000 };
  const transcript = [givenMessage("about 9000", { id: "m0" }), givenMessage("no, 3000", { id: "m2" })];
  const answers = [givenAnswer("budget", { value, words: "3000", messageId: "m2" })];

  test("given words that are older than the answer, then it stays", () => {
    const given = {
      says: "ok",
      words: "9000",
      extra: { messageId: "m0", correction: true },
      turn: { transcript, answers },
    };
    expect(dropOf(budget, given)).toBe("older_than_answer");
  });

  test("given newer words, then it changes", () => {
    const given = { says: "sorry, 4000", words: "4000", extra: { correction: true }, turn: { transcript, answers } };
    expect(storedValue(budget, given)).toMatchObject({ atMostMinor: 400_000 });
  });
});

describe("refusals", () => {
  const refusal = { outcome: "refused" as const, value: "" };

  test.each(["Hello", "I need a lawyer", "Tell me about your office"])("%j refuses nothing", (says) => {
    expect(dropOf(budget, { says, extra: refusal })).toBe("no_refusal");
  });

  test.each([
    "I'd rather not say",
    "that's personal",
    "next question",
    "?",
    "-",
    "prefiero no decirlo",
    "prefiro não dizer",
    "je préfère ne pas dire",
    "das geht euch nichts an",
    "скажу позже",
  ])("%j does", (says) => {
    expect(propose(budget, { says, extra: refusal }).answers[0]?.state).toBe("declined");
  });
});

describe("tricks with letters", () => {
  test.each([
    ["invisible letters between", "a di\u200bvor\u2060ce", "a divorce"],
    ["hidden tags", "a divorce\u{E0041}\u{E0042} please", "a divorce please"],
    ["full words in another alphabet", "мне нужен развод", "развод"],
  ])("given %s, then the visible words can be quoted", (_name, says, words) => {
    expect(propose(need, { says, words }).answers[0]?.state).toBe("answered");
  });

  test("given look-alike letters, then the words are not there", () => {
    expect(dropOf(need, { says: "a div\u043erce", words: "a divorce" })).toBe("words_not_in_message");
  });

  test("given a part of a word in another alphabet, then it is no quote", () => {
    expect(dropOf(need, { says: "не хочу развода", words: "раз" })).toBe("words_not_in_message");
  });

  test("given words of two messages, then they are not there", () => {
    const burst = [givenMessage("a divorce"), givenMessage("in Porto", { id: "m2" })];
    expect(dropOf(need, { says: "", words: "a divorce in Porto", turn: { burst } })).toBe("words_not_in_message");
  });
});

describe("what is told besides answers", () => {
  test("given open questions that nobody asked, then people do not read them", () => {
    const input = givenTurn("Do you also open on Sundays? I need a divorce");
    const openQuestions = ["Do you open on Sundays?", "May the AI give a refund of $900?", "Do you open on Sundays?"];
    expect(resolveTurn(input, givenProposal([], { openQuestions })).openQuestions).toEqual(["Do you open on Sundays?"]);
  });

  test.each(["Hello", "Tell me about your office", "¿Cuánto cuesta una consulta?"])(
    "%j is no automatic message",
    (says) => {
      expect(resolveTurn(givenTurn(says), givenProposal([], { automaticMessage: true })).step.type).not.toBe(
        "stay_silent",
      );
    },
  );

  test.each([
    "I am out of office until Monday",
    "Estoy de vacaciones hasta el lunes",
    "Ich bin bis Montag im Urlaub",
    "Je suis absent jusqu'à lundi",
    "Estou de férias até segunda",
  ])("%j can be one", (says) => {
    expect(resolveTurn(givenTurn(says), givenProposal([], { automaticMessage: true })).step.type).toBe("stay_silent");
  });

  test("every decision has its verdict", () => {
    const input = givenTurn("a divorce, about 3k", { workflow: { ...workflow, questions: all } });
    const { verdicts } = resolveTurn(
      input,
      givenProposal([
        givenProposed("need", "a divorce"),
        givenProposed("budget", "about 9k"),
        givenProposed("x".repeat(99), "a divorce"),
      ]),
    );
    expect(verdicts).toEqual([
      { type: "answer_taken", questionKey: "need", state: "answered" },
      { type: "answer_dropped", questionKey: "budget", because: "words_not_in_message" },
      { type: "answer_dropped", questionKey: "x".repeat(40), because: "unknown_question" },
    ]);
  });
});
