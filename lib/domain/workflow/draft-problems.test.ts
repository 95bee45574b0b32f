import { describe, expect, it } from "vitest";
import type { Question } from "#lib/domain/qualification/question.ts";
import { draftProblems } from "#lib/domain/workflow/draft-problems.ts";
import { type WorkflowDefinition, workflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { workflowDraft } from "#lib/domain/workflow/workflow-draft.ts";

const need: Question = {
  key: "need",
  type: "text",
  text: "What do you need help with?",
  label: "Need",
  required: true,
  hint: "",
  options: [],
  futureOnly: false,
};

const ready: WorkflowDefinition = workflowDefinition.parse({
  kind: "qualify_and_transfer",
  businessName: "Harbor & Finch Legal",
  greeting: "Hi.",
  questions: [need],
  handoffMessage: "Thank you.",
  handoffOnRequestMessage: "Of course.",
});

const sentences = (draft: WorkflowDefinition) => draftProblems(draft).map((problem) => problem.sentence);

describe("draftProblems", () => {
  it("finds nothing in a workflow that may be published", () => {
    expect(draftProblems(ready)).toEqual([]);
  });

  it.each<[string, Partial<WorkflowDefinition>, string]>([
    ["an empty greeting", { greeting: " " }, "Write a greeting."],
    ["no questions", { questions: [] }, "Add at least one question."],
    ["a question without words", { questions: [{ ...need, text: "" }] }, "Write the question."],
    ["a choice without options", { questions: [{ ...need, type: "choice" }] }, "Add at least two options."],
    [
      "an option that is there twice",
      { questions: [{ ...need, type: "choice", options: ["Yes", "yes "] }] },
      "yes is there twice.",
    ],
    [
      "two questions of one name",
      { questions: [need, { ...need, key: "other", label: "need" }] },
      "Another question is called need.",
    ],
    ["a greeting that is too long", { greeting: "a".repeat(1001) }, "Use at most 1,000 characters."],
  ])("names %s", (_, change, sentence) => {
    expect(sentences({ ...ready, ...change })).toEqual([sentence]);
  });

  it("is silent about options of other types", () => {
    expect(sentences({ ...ready, questions: [{ ...need, options: ["left over"] }] })).toEqual([]);
  });

  it("finds something wherever the published schema refuses a saved draft", () => {
    const unfinished = { ...ready, greeting: "", questions: [{ ...need, text: "", type: "choice", options: [""] }] };
    expect(workflowDraft.safeParse(unfinished).success).toBe(true);
    expect(workflowDefinition.safeParse(unfinished).success).toBe(false);
    expect(draftProblems(workflowDraft.parse(unfinished)).length).toBeGreaterThan(0);
  });
});
