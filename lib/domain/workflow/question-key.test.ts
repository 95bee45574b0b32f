import { describe, expect, it } from "vitest";
import { question } from "#lib/domain/qualification/question.ts";
import { deriveQuestionKey, isProvisionalKey, provisionalQuestionKey } from "#lib/domain/workflow/question-key.ts";

describe("deriveQuestionKey", () => {
  it.each([
    ["Other party", [], "other_party"],
    ["¿Cuál es su número?", [], "cual_es_su_numero"],
    ["Budget", ["budget", "budget_2"], "budget_3"],
    ["2nd address", [], "nd_address"],
    ["住所", [], "question"],
  ])("%s → %s", (words, taken, key) => {
    expect(deriveQuestionKey(words, taken)).toBe(key);
  });

  it("fits the schema however long the words are", () => {
    const key = deriveQuestionKey("very long words ".repeat(9), []);
    expect(question.shape.key.safeParse(deriveQuestionKey("very long words ".repeat(9), [key])).success).toBe(true);
  });
});

describe("provisionalQuestionKey", () => {
  it("is recognised until it is derived", () => {
    expect(isProvisionalKey(provisionalQuestionKey(["new_question"]))).toBe(true);
    expect(isProvisionalKey("budget")).toBe(false);
  });
});
