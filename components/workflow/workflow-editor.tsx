"use client";

import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Banner } from "#components/ui/banner.tsx";
import type { WorkflowEditorView } from "#lib/domain/views/workflow-view.ts";
import type { ChangeTarget, WorkflowChange } from "#lib/domain/workflow/diff-workflow.ts";
import type { DraftProblem } from "#lib/domain/workflow/draft-problems.ts";
import { ContextStep } from "./context-step.tsx";
import { ConversationPreview } from "./conversation-preview.tsx";
import type { EditorAction, EditorState } from "./editor-state.ts";
import type { FieldErrors } from "./field-errors.ts";
import { HandoffStep } from "./handoff-step.tsx";
import { IdentityStep } from "./identity-step.tsx";
import { PublishStep } from "./publish-step.tsx";
import { QuestionsStep } from "./questions-step.tsx";
import type { SaveState } from "./save-status.tsx";
import { StepList } from "./step-list.tsx";
import { WorkflowHeader } from "./workflow-header.tsx";
import { stepStates, type WorkflowStep } from "./workflow-step.ts";

export interface WorkflowEditorProps {
  state: EditorState;
  dispatch: (action: EditorAction) => void;
  published: WorkflowEditorView["published"];
  problems: readonly DraftProblem[];
  changes: readonly WorkflowChange[];
  errors: FieldErrors;
  save: SaveState;
  readOnly: boolean;
  pauseMinutes: number | null;
  step: WorkflowStep;
  onStep: (step: WorkflowStep) => void;
  onDeleteQuestion: (uid: string) => void;
  onShowProblem: (problem: DraftProblem) => void;
  onUndo: (target: ChangeTarget) => void;
  onReview: () => void;
  onHistory: () => void;
  onDiscard: () => void;
  onPublish: () => void;
  /** Between the header and the form: what went wrong with saving. */
  notice: ReactNode;
}

/** The whole page: header, steps, the form of one step, and how the conversation reads. */
export function WorkflowEditor(props: WorkflowEditorProps) {
  const { state, published, problems, changes, save, readOnly, pauseMinutes, step, onStep, notice } = props;
  const publishedVersion = published?.version ?? null;
  const steps = stepStates({ definition: state.definition, problems, changes, publishedVersion, pauseMinutes });
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-background">
      <WorkflowHeader
        publishedVersion={publishedVersion}
        changeCount={changes.length}
        save={save}
        readOnly={readOnly}
        onReview={props.onReview}
        onHistory={props.onHistory}
        onDiscard={props.onDiscard}
        onPublish={props.onPublish}
      />
      {readOnly ? (
        <Banner flush live={false} icon={<Lock strokeWidth={1.75} />}>
          You can read this workflow. Only owners change and publish it.
        </Banner>
      ) : null}
      {notice}
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <StepList steps={steps} current={step} onStep={onStep} />
        <div className="scroll-y min-h-0 min-w-0 flex-1 bg-subtle" key={step}>
          <StepForm {...props} />
        </div>
        <aside className="scroll-y hidden w-84 shrink-0 border-l bg-background p-5 xl:block" aria-label="Preview">
          <ConversationPreview definition={state.definition} />
        </aside>
      </div>
    </div>
  );
}

function StepForm(props: WorkflowEditorProps) {
  const { state, dispatch, published, errors, readOnly, step } = props;
  const form = {
    definition: state.definition,
    errors,
    readOnly,
    onPatch: (patch: Extract<EditorAction, { do: "patch" }>["patch"]) => dispatch({ do: "patch", patch }),
  };
  switch (step) {
    case "identity":
      return <IdentityStep {...form} />;
    case "questions":
      return (
        <QuestionsStep
          questions={state.definition.questions}
          uids={state.uids}
          openUid={state.openUid}
          published={published?.definition ?? null}
          errors={errors}
          readOnly={readOnly}
          dispatch={dispatch}
          onDelete={props.onDeleteQuestion}
          onStep={props.onStep}
        />
      );
    case "context":
      return <ContextStep {...form} />;
    case "handoff":
      return <HandoffStep {...form} pauseMinutes={props.pauseMinutes} />;
    case "publish":
      return (
        <PublishStep
          definition={state.definition}
          problems={props.problems}
          changes={props.changes}
          publishedVersion={published?.version ?? null}
          readOnly={readOnly}
          onShowProblem={props.onShowProblem}
          onUndo={props.onUndo}
          onReview={props.onReview}
        />
      );
  }
}
