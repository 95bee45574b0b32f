import type { WorkflowChange } from "#lib/domain/workflow/diff-workflow.ts";
import { languageName } from "#lib/domain/workflow/display-names.ts";
import { type DraftProblem, workflowSections } from "#lib/domain/workflow/draft-problems.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { assertNever } from "#lib/domain/assert-never.ts";

export const workflowSteps = [...workflowSections, "publish"] as const;
export type WorkflowStep = (typeof workflowSteps)[number];

export const stepNames = {
  identity: "Identity & greeting",
  questions: "Questions",
  context: "Business context",
  handoff: "Handoff",
  publish: "Publish",
} as const satisfies Record<WorkflowStep, string>;

export interface StepState {
  step: WorkflowStep;
  /** The line under the name. */
  summary: string;
  problemCount: number;
  changed: boolean;
}

export interface StepFacts {
  definition: WorkflowDefinition;
  problems: readonly DraftProblem[];
  changes: readonly WorkflowChange[];
  publishedVersion: number | null;
  /** Null until the settings have been read. */
  pauseMinutes: number | null;
}

export function stepStates(facts: StepFacts): StepState[] {
  return workflowSteps.map((step) => {
    const problemCount =
      step === "publish" ? facts.problems.length : facts.problems.filter((p) => p.section === step).length;
    return {
      step,
      problemCount,
      changed: facts.changes.some((change) => change.section === step),
      summary: problemCount > 0 ? `${problemCount} to mend` : summaryOf(step, facts),
    };
  });
}

function summaryOf(step: WorkflowStep, { definition, changes, publishedVersion, pauseMinutes }: StepFacts): string {
  switch (step) {
    case "identity":
      return `Greeting in ${languageName(definition.languages[0] ?? "en")}`;
    case "questions": {
      const required = definition.questions.filter((q) => q.required).length;
      return `${counted(definition.questions.length, "question")}, ${required} required`;
    }
    case "context": {
      const words = `${definition.businessContext} ${definition.policies}`.split(/\s+/).filter(Boolean).length;
      return words === 0 ? "Nothing written yet" : counted(words, "word");
    }
    case "handoff":
      return pauseMinutes === null ? "Two messages" : `${pauseMinutes} min pause`;
    case "publish":
      if (publishedVersion === null) return "Not published yet";
      return changes.length === 0 ? `Version ${publishedVersion} is live` : counted(changes.length, "change");
    default:
      return assertNever(step);
  }
}

/** 1 → "1 change", 3 → "3 changes". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
