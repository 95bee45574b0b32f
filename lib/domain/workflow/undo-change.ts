import type { Question } from "#lib/domain/qualification/question.ts";
import type { ChangeTarget } from "#lib/domain/workflow/diff-workflow.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { assertNever } from "#lib/domain/assert-never.ts";

/** Takes one change back and leaves the others. */
export function undoChange(
  published: WorkflowDefinition,
  draft: WorkflowDefinition,
  target: ChangeTarget,
): WorkflowDefinition {
  switch (target.in) {
    case "definition":
      return { ...draft, [target.field]: published[target.field] };
    case "question":
      return { ...draft, questions: draft.questions.map((q) => restoreField(published, q, target)) };
    case "added":
      return { ...draft, questions: draft.questions.filter((q) => q.key !== target.key) };
    case "removed":
      return { ...draft, questions: restoreQuestion(published.questions, draft.questions, target.key) };
    case "order":
      return { ...draft, questions: restoreOrder(published.questions, draft.questions) };
    default:
      return assertNever(target);
  }
}

function restoreField(
  published: WorkflowDefinition,
  question: Question,
  target: Extract<ChangeTarget, { in: "question" }>,
): Question {
  const old = published.questions.find((q) => q.key === target.key);
  if (question.key !== target.key || old === undefined) return question;
  // Options belong to the type: a choice without its options would be broken.
  if (target.field === "type") return { ...question, type: old.type, options: old.options };
  return { ...question, [target.field]: old[target.field] };
}

function restoreQuestion(published: readonly Question[], draft: readonly Question[], key: string): Question[] {
  const index = published.findIndex((q) => q.key === key);
  const question = published[index];
  if (question === undefined || draft.some((q) => q.key === key)) return [...draft];
  const earlier = published.slice(0, index).map((q) => q.key);
  const place = draft.findLastIndex((q) => earlier.includes(q.key)) + 1;
  return [...draft.slice(0, place), question, ...draft.slice(place)];
}

/** Common questions take their published order; added ones stay where they stand. */
function restoreOrder(published: readonly Question[], draft: readonly Question[]): Question[] {
  const ordered = published.flatMap((q) => draft.filter((other) => other.key === q.key));
  const isCommon = (q: Question) => ordered.includes(q);
  let next = 0;
  return draft.map((q) => {
    if (!isCommon(q)) return q;
    const question = ordered[next] ?? q;
    next += 1;
    return question;
  });
}
