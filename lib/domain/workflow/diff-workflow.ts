import type { Question } from "#lib/domain/qualification/question.ts";
import { diffQuestion, type QuestionField } from "#lib/domain/workflow/diff-question.ts";
import {
  languageName,
  ordinalName,
  questionName,
  questionTypeNames,
  toneNames,
} from "#lib/domain/workflow/display-names.ts";
import type { WorkflowSection } from "#lib/domain/workflow/draft-problems.ts";
import { type DiffPart, diffList, diffWords } from "#lib/domain/workflow/word-diff.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

export type DefinitionField = Exclude<keyof WorkflowDefinition, "kind" | "questions">;

/** Where a change sits, so that one change can be taken back alone. */
export type ChangeTarget =
  | { in: "definition"; field: DefinitionField }
  | { in: "question"; key: string; field: QuestionField }
  | { in: "added"; key: string }
  | { in: "removed"; key: string }
  | { in: "order" };

export interface WorkflowChange {
  target: ChangeTarget;
  section: WorkflowSection;
  kind: "added" | "removed" | "changed" | "moved";
  /** "Budget is now optional". */
  sentence: string;
  parts: DiffPart[];
  /** Short facts below the words: "Text", "Optional", "Asked after Budget". */
  notes: string[];
}

/** What publishing the draft would change, as sentences, in the order of the page. */
export function diffWorkflow(published: WorkflowDefinition, draft: WorkflowDefinition): WorkflowChange[] {
  const field = (section: WorkflowSection, fields: readonly DefinitionField[]) =>
    fields.flatMap((name) => diffField(section, name, published, draft));
  return [
    ...field("identity", ["businessName", "agentName", "industry", "website", "tone", "languages"]),
    ...field("identity", ["currency", "country", "timeZone", "greeting"]),
    ...diffQuestions(published.questions, draft.questions),
    ...field("context", ["businessContext", "policies"]),
    ...field("handoff", ["handoffMessage", "handoffOnRequestMessage"]),
  ];
}

const fieldNames = {
  businessName: "Business name",
  agentName: "Agent name",
  industry: "Industry",
  website: "Website",
  tone: "Tone",
  languages: "Languages",
  currency: "Currency",
  country: "Country",
  timeZone: "Time zone",
  greeting: "Greeting",
  handoffMessage: "Handoff message",
  handoffOnRequestMessage: "Message when a person is asked for",
  businessContext: "Business context",
  policies: "Rules for the AI",
} as const satisfies Record<DefinitionField, string>;

function diffField(
  section: WorkflowSection,
  field: DefinitionField,
  published: WorkflowDefinition,
  draft: WorkflowDefinition,
): WorkflowChange[] {
  const before = shown(published, field);
  const after = shown(draft, field);
  if (before === after) return [];
  const kind = before === "" ? "added" : after === "" ? "removed" : "changed";
  const parts =
    field === "languages"
      ? diffList(published.languages.map(languageName), draft.languages.map(languageName))
      : diffWords(before, after);
  const sentence = `${fieldNames[field]} ${kind}`;
  return [{ target: { in: "definition", field }, section, kind, sentence, parts, notes: [] }];
}

function shown(definition: WorkflowDefinition, field: DefinitionField): string {
  if (field === "tone") return toneNames[definition.tone];
  if (field === "languages") return definition.languages.map(languageName).join(", ");
  return definition[field].trim();
}

function diffQuestions(before: readonly Question[], after: readonly Question[]): WorkflowChange[] {
  const removed = before
    .filter((q) => !after.some((other) => other.key === q.key))
    .map((q): WorkflowChange => {
      const sentence = `${questionName(q, before.indexOf(q) + 1)} removed`;
      const parts: DiffPart[] = [{ kind: "del", text: q.text }];
      return {
        target: { in: "removed", key: q.key },
        section: "questions",
        kind: "removed",
        sentence,
        parts,
        notes: [],
      };
    });
  const kept = after.flatMap((q, index): WorkflowChange[] => {
    const old = before.find((other) => other.key === q.key);
    if (old === undefined) return [addedQuestion(q, index, after)];
    return diffQuestion(old, q, index + 1).map((change) => ({
      target: { in: "question", key: q.key, field: change.field },
      section: "questions",
      kind: "changed",
      sentence: change.sentence,
      parts: change.parts,
      notes: change.notes,
    }));
  });
  return [...kept, ...diffOrder(before, after), ...removed];
}

function addedQuestion(q: Question, index: number, all: readonly Question[]): WorkflowChange {
  const earlier = all[index - 1];
  const later = all[index + 1];
  const place =
    earlier && later
      ? `Asked between ${questionName(earlier, index)} and ${questionName(later, index + 2)}`
      : earlier
        ? `Asked last, after ${questionName(earlier, index)}`
        : "Asked first";
  return {
    target: { in: "added", key: q.key },
    section: "questions",
    kind: "added",
    sentence: `Question ${index + 1} added`,
    parts: q.text.trim() === "" ? [] : [{ kind: "ins", text: q.text.trim() }],
    notes: [questionTypeNames[q.type], q.required ? "Required" : "Optional", place],
  };
}

function diffOrder(before: readonly Question[], after: readonly Question[]): WorkflowChange[] {
  const common = after.filter((q) => before.some((other) => other.key === q.key));
  const ranks = common.map((q) => before.findIndex((other) => other.key === q.key));
  const steady = longestRising(ranks);
  const moved = common.filter((_, index) => !steady.has(index));
  const first = moved[0];
  if (first === undefined) return [];
  const position = after.indexOf(first) + 1;
  const sentence =
    moved.length === 1
      ? `${questionName(first, position)} is now asked ${ordinalName(position)}`
      : "The questions are asked in another order";
  const oldOrder = before.filter((q) => common.some((other) => other.key === q.key));
  const name = (q: Question) => questionName(q, 0);
  // The draft's names on both sides: a renamed question has its own line and is no move.
  const current = (q: Question) => name(common.find((other) => other.key === q.key) ?? q);
  return [
    {
      target: { in: "order" },
      section: "questions",
      kind: "moved",
      sentence,
      parts: diffList(oldOrder.map(current), common.map(name)),
      notes: [],
    },
  ];
}

/** Positions of a longest rising run: what is not in it has moved. */
function longestRising(ranks: readonly number[]): Set<number> {
  const best: number[][] = [];
  ranks.forEach((rank, index) => {
    let longest: number[] = [];
    for (let i = 0; i < index; i += 1) {
      const run = best[i] ?? [];
      if ((ranks[i] ?? 0) < rank && run.length > longest.length) longest = run;
    }
    best.push([...longest, index]);
  });
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
}
