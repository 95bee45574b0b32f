import { expect, test } from "vitest";
import { z } from "zod";
import { parseProposal, parseReply, proposalShape } from "./proposal-schema.ts";

const expects = { reply: true, fallbackLanguage: "en" };
const answer = {
  questionKey: "need",
  outcome: "given",
  messageId: "m1",
  words: "a divorce",
  value: "divorce",
  correction: false,
};
const whole = {
  language: "es",
  automaticMessage: false,
  answers: [answer],
  wantsHuman: false,
  openQuestions: ["Do you have parking?"],
  cannotHelp: false,
  reply: "What is your budget?",
};

test("a whole proposal is read as it is", () => {
  expect(parseProposal(whole, expects)).toEqual(whole);
});

test("unknown fields are dropped, gaps are filled with what does nothing", () => {
  const parsed = parseProposal({ reply: "Hello", role: "admin", tools: ["send_money"] }, expects);
  expect(parsed).toEqual({
    language: "en",
    automaticMessage: false,
    answers: [],
    wantsHuman: false,
    openQuestions: [],
    cannotHelp: false,
    reply: "Hello",
  });
});

test("numbers and booleans become text", () => {
  const parsed = parseProposal({ ...whole, answers: [{ ...answer, value: 3000, messageId: 1 }] }, expects);
  expect(parsed?.answers).toEqual([{ ...answer, value: "3000", messageId: "1" }]);
});

test("items that are no answers are dropped, the others stay", () => {
  const parsed = parseProposal(
    { ...whole, answers: ["need", null, { value: "x" }, answer], openQuestions: [{}, ""] },
    expects,
  );
  expect(parsed?.answers).toEqual([answer]);
  expect(parsed?.openQuestions).toEqual([]);
});

test.each([
  ["refused", "refused", ""],
  ["Declined", "refused", ""],
  ["given", "given", "divorce"],
  ["whatever", "given", "divorce"],
])("the outcome %s is read as %s", (outcome, expected, value) => {
  const parsed = parseProposal({ ...whole, answers: [{ ...answer, outcome }] }, expects);
  expect(parsed?.answers[0]).toMatchObject({ outcome: expected, value });
});

test("a value that is missing is the words", () => {
  const { value: _value, ...rest } = answer;
  expect(parseProposal({ ...whole, answers: [rest] }, expects)?.answers[0]?.value).toBe("a divorce");
});

test.each([
  ["ES", "es"],
  ["es-MX", "es"],
  ["pt_BR", "pt"],
  ["Spanish", "en"],
  [7, "en"],
])("the language %s is read as %s", (language, expected) => {
  expect(parseProposal({ ...whole, language }, expects)?.language).toBe(expected);
});

test.each([{}, { answer: 42 }, { ...whole, reply: "  " }, { ...whole, reply: ["?"] }, [], "text", null, 3])(
  "what holds no reply is not usable",
  (value) => {
    expect(parseProposal(value, expects)).toBeNull();
  },
);

test("no reply is needed to an automatic message, nor where none is wanted", () => {
  expect(parseProposal({ ...whole, automaticMessage: true, reply: "" }, expects)?.reply).toBe("");
  expect(parseProposal({ ...whole, reply: "" }, { ...expects, reply: false })?.reply).toBe("");
});

test("lists and texts are bounded", () => {
  const parsed = parseProposal({ ...whole, answers: Array(500).fill(answer), reply: "x".repeat(50_000) }, expects);
  expect(parsed?.answers).toHaveLength(60);
  expect(parsed?.reply).toHaveLength(8_000);
});

test("a repaired reply must be there", () => {
  expect(parseReply({ reply: " Hello ", more: 1 })).toBe("Hello");
  expect(parseReply({ reply: "" })).toBeNull();
  expect(parseReply("Hello")).toBeNull();
});

test("the shape for servers is strict: every field required, no other allowed", () => {
  const schema = z.toJSONSchema(proposalShape, { target: "draft-7" });
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual(Object.keys(proposalShape.shape));
});
