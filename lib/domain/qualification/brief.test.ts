import { expect, test } from "vitest";
import { assembleBrief, type BriefInput } from "./brief.ts";
import { givenAnswer, workflow } from "./given-turn.ts";

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
  messageCount: 9,
};

test("given answers in every state, then each sentence cites its message", () => {
  expect(assembleBrief(input).sentences).toEqual([
    { text: "Ana Ruiz asked for a person (9 messages so far).", messageIds: [] },
    { text: "What do you need help with: A divorce in Bilbao.", messageIds: ["m2"] },
    { text: "What budget do you have in mind: the customer prefers not to say.", messageIds: ["m4"] },
    {
      text: "Which e-mail address can we send our proposal to: unclear, the customer wrote “ana@”.",
      messageIds: ["m8"],
    },
    { text: "Not answered yet: When do you need this solved.", messageIds: [] },
  ]);
});

test("given the customer's questions, then they are listed once and the reply takes them up", () => {
  const brief = assembleBrief(input);
  expect(brief.openQuestions).toEqual(["How much do you charge?"]);
  expect(brief.suggestedReply).toContain("Hi Ana,");
  expect(brief.suggestedReply).toContain("How much do you charge?");
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
