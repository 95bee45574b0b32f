"use client";

import { CircleCheck } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ChangeTarget, WorkflowChange } from "#lib/domain/workflow/diff-workflow.ts";
import type { DraftProblem } from "#lib/domain/workflow/draft-problems.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { ChangeList } from "./change-list.tsx";
import { ProblemList } from "./problem-list.tsx";
import { StepSection } from "./step-section.tsx";
import { counted } from "./workflow-step.ts";

export interface PublishStepProps {
  definition: WorkflowDefinition;
  problems: readonly DraftProblem[];
  changes: readonly WorkflowChange[];
  publishedVersion: number | null;
  readOnly: boolean;
  onShowProblem: (problem: DraftProblem) => void;
  onUndo: (target: ChangeTarget) => void;
  onReview: () => void;
}

export function PublishStep(props: PublishStepProps) {
  const { definition, problems, changes, publishedVersion, readOnly, onShowProblem, onUndo, onReview } = props;
  const next = (publishedVersion ?? 0) + 1;
  return (
    <StepSection
      title="Publish"
      about="Customers meet the published version. Running conversations finish with the one they began with."
    >
      {problems.length === 0 ? null : (
        <div className="rounded-lg border border-danger-line bg-background p-4">
          <h3 className="mb-1.5 font-semibold text-sm">{counted(problems.length, "thing")} to mend first</h3>
          <ProblemList problems={problems} definition={definition} onShow={onShowProblem} />
        </div>
      )}
      {publishedVersion !== null && changes.length > 0 ? (
        <div className="rounded-lg border bg-background p-4">
          <h3 className="tnum mb-3 font-semibold text-sm">
            {counted(changes.length, "change")} vs published v{publishedVersion}
          </h3>
          <ChangeList changes={changes} onUndo={readOnly ? null : onUndo} />
        </div>
      ) : null}
      {publishedVersion !== null && changes.length === 0 ? (
        <div className="rounded-lg border bg-background">
          <EmptyState icon={<CircleCheck strokeWidth={1.75} />} title={`Version ${publishedVersion} is live`}>
            The draft has no changes.
          </EmptyState>
        </div>
      ) : null}
      {publishedVersion === null ? (
        <p className="rounded-lg border bg-background p-4 text-secondary-text text-sm">
          Nothing is published yet. Until then the AI does not answer customers.
        </p>
      ) : null}
      {readOnly || (publishedVersion !== null && changes.length === 0) ? null : (
        <div>
          <Button onClick={onReview}>{`Review and publish v${next}`}</Button>
        </div>
      )}
    </StepSection>
  );
}
