import { describe, expect, it } from "vitest";
import type { Question } from "#lib/domain/qualification/question.ts";
import { diffWorkflow } from "#lib/domain/workflow/diff-workflow.ts";
import { undoChange } from "#lib/domain/workflow/undo-change.ts";
import { type WorkflowDefinition, workflowDefinition } from "#lib/domain/workflow/workflow.ts";

function question(key: string, rest: Partial<Question> = {}): Question {
  const label = key.charAt(0).toUpperCase() + key.slice(1);
  return {
    key,
    type: "text",
    text: `What ${key}?`,
    label,
    required: true,
    hint: "",
    options: [],
    futureOnly: false,
    ...rest,
  };
}

function workflow(rest: Partial<WorkflowDefinition> = {}): WorkflowDefinition {
  return workflowDefinition.parse({
    kind: "qualify_and_transfer",
    businessName: "Harbor & Finch Legal",
    greeting: "Hi, thanks for writing.",
    questions: [question("need"), question("budget", { type: "money" }), question("timeline"), question("email")],
    handoffMessage: "A member of our team will continue this conversation shortly.",
    handoffOnRequestMessage: "Of course.",
    ...rest,
  });
}

const published = workflow();
const sentences = (draft: WorkflowDefinition) => diffWorkflow(published, draft).map((change) => change.sentence);

describe("diffWorkflow", () => {
  it("finds nothing between equal definitions", () => {
    expect(diffWorkflow(published, workflow())).toEqual([]);
  });

  it("says which question was added, and where", () => {
    const [need, budget, timeline, email] = published.questions;
    const party = question("party", { required: false });
    const questions = [need, budget, timeline, party, email].filter((q) => q !== undefined);
    const [change] = diffWorkflow(published, workflow({ questions }));
    expect(change).toMatchObject({
      sentence: "Question 4 added",
      notes: ["Text", "Optional", "Asked between Timeline and Email"],
    });
  });

  it("says that a question became optional", () => {
    const questions = published.questions.map((q) => (q.key === "budget" ? { ...q, required: false } : q));
    expect(sentences(workflow({ questions }))).toEqual(["Budget is now optional"]);
  });

  it("marks only the changed words of a message", () => {
    const handoffMessage = "A member of our team will continue this conversation within 15 minutes.";
    const [change] = diffWorkflow(published, workflow({ handoffMessage }));
    expect(change?.parts).toEqual([
      { kind: "same", text: "A member of our team will continue this conversation " },
      { kind: "del", text: "shortly" },
      { kind: "ins", text: "within 15 minutes" },
      { kind: "same", text: "." },
    ]);
  });

  it("names the one question that moved", () => {
    const [need, budget, timeline, email] = published.questions;
    const questions = [need, email, budget, timeline].filter((q) => q !== undefined);
    expect(sentences(workflow({ questions }))).toEqual(["Email is now asked second"]);
  });

  it("does not call a question moved because another one was removed", () => {
    expect(sentences(workflow({ questions: published.questions.slice(1) }))).toEqual(["Need removed"]);
  });

  it("compares languages by name", () => {
    const [change] = diffWorkflow(published, workflow({ languages: ["en", "es"] }));
    expect(change?.parts).toEqual([
      { kind: "same", text: "English, " },
      { kind: "ins", text: "Spanish" },
    ]);
  });
});

describe("undoChange", () => {
  const [need, budget, timeline, email] = published.questions;
  const changed = [
    email,
    question("party"),
    budget && { ...budget, required: false, type: "choice" as const, options: ["small", "big"] },
    timeline && { ...timeline, text: "By when?", hint: "Be kind." },
  ].filter((q) => q !== undefined);
  const draft = workflow({ questions: changed, greeting: "Hello.", tone: "formal", languages: ["es"] });

  it("takes back every single change until nothing differs", () => {
    let current = draft;
    let rounds = 0;
    while (rounds < 20) {
      const [change] = diffWorkflow(published, current);
      if (change === undefined) break;
      const before = diffWorkflow(published, current).length;
      current = undoChange(published, current, change.target);
      expect(diffWorkflow(published, current).length).toBeLessThan(before);
      rounds += 1;
    }
    expect(current.questions.map((q) => q.key)).toEqual(["need", "budget", "timeline", "email"]);
    expect(diffWorkflow(published, current)).toEqual([]);
  });

  it("puts a removed question back behind the one it followed", () => {
    const questions = [need, timeline, email].filter((q) => q !== undefined);
    const undone = undoChange(published, workflow({ questions }), { in: "removed", key: "budget" });
    expect(undone.questions.map((q) => q.key)).toEqual(["need", "budget", "timeline", "email"]);
  });
});
