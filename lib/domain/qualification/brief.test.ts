import { expect, test } from "vitest";
import { assembleBrief, type BriefInput, storedBrief } from "./brief.ts";
import { givenAnswer, givenMessage, workflow } from "./given-turn.ts";
import { suggestReply } from "./suggest-reply.ts";

const input: BriefInput = {
  workflow,
  answers: [
    givenAnswer("need", { value: { type: "text", text: "A divorce in Bilbao" }, messageId: "m2" }),
    givenAnswer("budget", { state: "declined", value: null, words: "rather not", messageId: "m4" }),
    givenAnswer("email", { state: "unclear", value: null, words: "ana@", messageId: "m8" }),
  ],
  reason: "requested",
  leadName: "Ana Ruiz",
  language: "en",
  openQuestions: ["How much do you charge?", "How much do you charge?"],
  messages: [
    givenMessage("Hi there", { id: "m1" }),
    givenMessage("My husband wants to leave the country with the children. How much do you charge?", { id: "m2" }),
    givenMessage("What budget do you have in mind?", { id: "m3", author: "ai" }),
    givenMessage("rather not", { id: "m4" }),
  ],
};

test("given answers in every state, then it says what the customer wants, and what is missing, each with its message", () => {
  const brief = assembleBrief(input);
  expect(brief.sentences).toEqual([
    {
      text: "“My husband wants to leave the country with the children. How much do you charge?”",
      messageIds: ["m2"],
    },
    { text: "What do you need help with: A divorce in Bilbao.", messageIds: ["m2"] },
    { text: "Ana Ruiz asked for a person (4 messages so far).", messageIds: [] },
  ]);
  expect(brief.gaps).toEqual([
    { text: "What budget do you have in mind: the customer prefers not to say.", messageIds: ["m4"] },
    {
      text: "Which e-mail address can we send our proposal to: unclear, the customer wrote “ana@”.",
      messageIds: ["m8"],
    },
    { text: "Not answered yet: When do you need this solved.", messageIds: [] },
  ]);
});

test("given an answer that the quoted words hold already, then it is not said twice", () => {
  const answers = [givenAnswer("need", { value: { type: "text", text: "a divorce" }, messageId: "m1" })];
  const messages = [givenMessage("Hello, I need a divorce, please", { id: "m1" })];
  const { sentences } = assembleBrief({ ...input, answers, messages, reason: "completed" });
  expect(sentences.map((one) => one.text)).toEqual(["“Hello, I need a divorce, please”"]);
});

test("given the customer's questions, then they are listed once with their message, and the reply takes them up", () => {
  const brief = assembleBrief(input);
  expect(brief.openQuestions).toEqual([{ text: "How much do you charge?", messageIds: ["m2"] }]);
  expect(brief.suggestedReply).toContain("Hi Ana,");
  expect(brief.suggestedReply).toContain("How much do you charge?");
});

test("given a question before a person's last message, then the person has taken care of it", () => {
  const answered = givenMessage("It depends, I will call you", { id: "m5", author: "member" });
  const later = givenMessage("And do you do wills?", { id: "m6" });
  const messages = [...input.messages, answered, later];
  const brief = assembleBrief({ ...input, messages, openQuestions: [...input.openQuestions, "And do you do wills?"] });
  expect(brief.openQuestions.map((one) => one.text)).toEqual(["And do you do wills?"]);
  expect(brief.suggestedReply).toBe("About your question “And do you do wills?”: ");
});

test("given files, then they are counted and cited, and nothing a picture shows becomes the customer's words", () => {
  const photo = givenMessage("[Photo]", { id: "m5", media: "image", shows: "a passport of Ana" });
  const brief = assembleBrief({ ...input, messages: [...input.messages, photo] });
  expect(brief.sentences).toContainEqual({ text: "Sent a file.", messageIds: ["m5"] });
  expect(JSON.stringify(brief)).not.toContain("passport");
});

test("given a Spanish customer, then the team is told and the suggested reply is Spanish", () => {
  const brief = assembleBrief({ ...input, language: "es", openQuestions: [] });
  expect(brief.sentences.at(-1)?.text).toBe("The customer writes in Spanish.");
  expect(brief.suggestedReply).toBe(
    "Hola, Ana: le escribe el equipo de Harbor & Finch Legal. He leído todo lo que nos ha escrito y sigo yo desde aquí.",
  );
});

test.each([null, "+34 600", "🙂"])("given the name %j, then nobody is addressed by it", (leadName) => {
  expect(assembleBrief({ ...input, leadName }).suggestedReply.startsWith("Hi, this is")).toBe(true);
});

test("given a value that a member entered, then the brief says so and cites nothing", () => {
  const answers = [givenAnswer("need", { setBy: "member", messageId: null, words: null })];
  const sentence = assembleBrief({ ...input, answers }).sentences[1];
  expect(sentence).toEqual({ text: "What do you need help with: A divorce. (Entered by the team.)", messageIds: [] });
});

test.each([
  ["es", "El cliente escribe en inglés.", "Hola, Ana: le escribe el equipo de Harbor & Finch Legal."],
  ["pt", "O cliente escreve em inglês.", "Olá, Ana, falo em nome de Harbor & Finch Legal."],
  ["fr", "Le client écrit en anglais.", "Bonjour Ana, ici l’équipe de Harbor & Finch Legal."],
  ["de", "Der Kunde schreibt auf Englisch.", "Guten Tag Ana, hier schreibt das Team von Harbor & Finch Legal."],
])("given a business and a customer of the language %s, then brief and reply are in it", (code, told, reply) => {
  const own = { ...workflow, languages: [code] };
  const { sentences } = assembleBrief({ ...input, workflow: own, language: "en" });
  expect(sentences.at(-1)?.text).toBe(told);
  expect(assembleBrief({ ...input, language: code }).suggestedReply).toContain(reply);
});

test("given a customer who wrote nothing, then the brief says at least why it came", () => {
  const brief = assembleBrief({ ...input, answers: [], messages: [], reason: "completed", leadName: null });
  expect(brief.sentences).toEqual([
    { text: "The customer has gone through all questions (0 messages so far).", messageIds: [] },
  ]);
});

test.each(["en", "es", "pt", "fr", "de"])(
  "suggestions in %s: each way is another one, and a missing answer is asked for",
  (language) => {
    const ways = [0, 1, 2, 3].map((variant) => suggestReply({ ...input, language }, variant));
    expect(new Set(ways).size).toBe(4);
    expect(ways[1]).toContain("When do you need this solved?");
    expect(suggestReply({ ...input, language }, 4)).toBe(ways[0]);
  },
);

test("given a person with the last word, then there is nothing to suggest", () => {
  const messages = [...input.messages, givenMessage("I will call you", { id: "m5", author: "app" })];
  expect(assembleBrief({ ...input, messages }).suggestedReply).toBe("");
});

test("a brief of an earlier version is still read", () => {
  const old = { sentences: [{ text: "A", messageIds: ["m1"] }], openQuestions: ["Why?"], suggestedReply: "Hi" };
  expect(storedBrief.parse(old)).toMatchObject({
    sentences: [{ text: "A", messageIds: ["m1"] }],
    gaps: [],
    openQuestions: [{ text: "Why?", messageIds: [] }],
    throughSeq: 0,
    by: "code",
  });
});
