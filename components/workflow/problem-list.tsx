"use client";

import { CircleAlert } from "lucide-react";
import type { DraftProblem } from "#lib/domain/workflow/draft-problems.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { stepNames } from "./workflow-step.ts";

export interface ProblemListProps {
  problems: readonly DraftProblem[];
  definition: WorkflowDefinition;
  onShow: (problem: DraftProblem) => void;
}

/** What must be mended before publishing; each line leads to its field. */
export function ProblemList({ problems, definition, onShow }: ProblemListProps) {
  return (
    <ul className="flex flex-col gap-1">
      {problems.map((problem) => (
        <li key={`${problem.questionKey ?? problem.section}.${problem.field}`}>
          <button
            type="button"
            onClick={() => onShow(problem)}
            className="flex min-h-8 w-full items-start gap-2 rounded-sm px-1.5 py-1.5 text-left text-sm hover:bg-danger-soft pointer-coarse:min-h-11"
          >
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-strong" strokeWidth={1.75} />
            <span className="min-w-0">
              <span className="font-medium">{placeOf(problem, definition)}</span>{" "}
              <span className="text-secondary-text">{problem.sentence}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function placeOf(problem: DraftProblem, definition: WorkflowDefinition): string {
  const index = definition.questions.findIndex((q) => q.key === problem.questionKey);
  const question = definition.questions[index];
  if (question === undefined) return `${stepNames[problem.section]}:`;
  const label = question.label.trim();
  return label === "" ? `Question ${index + 1}:` : `Question ${index + 1}, ${label}:`;
}
