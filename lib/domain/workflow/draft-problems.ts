import type { Question } from "#lib/domain/qualification/question.ts";
import { questionsMax, type WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

export const workflowSections = ["identity", "questions", "context", "handoff"] as const;
export type WorkflowSection = (typeof workflowSections)[number];

/** One thing that must be mended before publishing. `field` is where the form shows the sentence. */
export interface DraftProblem {
  section: WorkflowSection;
  /** The key of the question, null for everything else. */
  questionKey: string | null;
  field: string;
  sentence: string;
}

/** Everything that stands between the draft and publishing, in the order of the page. Empty = ready. */
export function draftProblems(draft: WorkflowDefinition): DraftProblem[] {
  const questions =
    draft.questions.length === 0
      ? [problem("questions", "questions", "Add at least one question.")]
      : draft.questions.length > questionsMax
        ? [problem("questions", "questions", `Keep at most ${questionsMax} questions.`)]
        : [];
  return [
    ...text("identity", "businessName", draft.businessName, 120, "Write the name of the business."),
    ...text("identity", "agentName", draft.agentName, 60, null),
    ...text("identity", "industry", draft.industry, 120, null),
    ...text("identity", "website", draft.website, 200, null),
    ...(draft.languages.length === 0 ? [problem("identity", "languages", "Choose a language.")] : []),
    ...text("identity", "greeting", draft.greeting, 1000, "Write a greeting."),
    ...questions,
    ...draft.questions.flatMap((q, index) => questionProblems(q, index, draft.questions)),
    ...text("context", "businessContext", draft.businessContext, 20_000, null),
    ...text("context", "policies", draft.policies, 20_000, null),
    ...text("handoff", "handoffMessage", draft.handoffMessage, 1000, "Write the handoff message."),
    ...text(
      "handoff",
      "handoffOnRequestMessage",
      draft.handoffOnRequestMessage,
      1000,
      "Write the message for customers who ask for a person.",
    ),
  ];
}

function questionProblems(q: Question, index: number, all: readonly Question[]): DraftProblem[] {
  const found: DraftProblem[] = [];
  const add = (field: string, sentence: string) =>
    found.push({ section: "questions", questionKey: q.key, field, sentence });
  if (q.text.trim() === "") add("text", "Write the question.");
  else if (q.text.trim().length > 500) add("text", "Use at most 500 characters.");
  const label = q.label.trim().toLowerCase();
  if (label === "") add("label", "Write a short name.");
  else if (label.length > 60) add("label", "Use at most 60 characters.");
  else if (all.some((other, i) => i < index && other.label.trim().toLowerCase() === label))
    add("label", `Another question is called ${q.label.trim()}.`);
  if (q.hint.trim().length > 1000) add("hint", "Use at most 1,000 characters.");
  const sentence = optionsProblem(q);
  if (sentence !== null) add("options", sentence);
  return found;
}

function optionsProblem(q: Question): string | null {
  if (q.type !== "choice" && q.type !== "multiple_choice") return null;
  const options = q.options.map((option) => option.trim().toLowerCase());
  if (options.length < 2) return "Add at least two options.";
  if (options.length > 30) return "Keep at most 30 options.";
  if (options.includes("")) return "Fill in or remove the empty option.";
  if (options.some((option) => option.length > 100)) return "Use at most 100 characters for an option.";
  const twice = q.options.find((option, i) => options.indexOf(option.trim().toLowerCase()) !== i);
  return twice === undefined ? null : `${twice.trim()} is there twice.`;
}

function text(
  section: WorkflowSection,
  field: string,
  value: string,
  lengthMax: number,
  whenEmpty: string | null,
): DraftProblem[] {
  const length = value.trim().length;
  if (length === 0) return whenEmpty === null ? [] : [problem(section, field, whenEmpty)];
  if (length > lengthMax) return [problem(section, field, `Use at most ${lengthMax.toLocaleString("en")} characters.`)];
  return [];
}

function problem(section: WorkflowSection, field: string, sentence: string): DraftProblem {
  return { section, questionKey: null, field, sentence };
}
