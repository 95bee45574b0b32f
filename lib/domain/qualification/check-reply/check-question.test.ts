import { expect, test } from "vitest";
import { budget, email, givenTurn, need, timeline } from "../given-turn.ts";
import { checkQuestion } from "./check-question.ts";
import { plainText } from "../plain-text.ts";

const passes = (reply: string) =>
  checkQuestion(plainText(reply), givenTurn(""), { type: "ask", question: budget }) === null;

test.each([need, timeline, email])("$text, word for word, never passes for the question that is due", ({ text }) => {
  expect(passes(`Thank you. ${text}`)).toBe(false);
});

test("the question that is due may be asked in other words", () => {
  expect(passes("Thank you. What can you spend on this?")).toBe(true);
  expect(passes("Thank you. What do you have in mind for the budget?")).toBe(true);
});
