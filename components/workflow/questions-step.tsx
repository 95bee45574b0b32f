"use client";

import { CircleAlert, Info, MessageCircleQuestion } from "lucide-react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Question, QuestionType } from "#lib/domain/qualification/question.ts";
import { diffQuestion } from "#lib/domain/workflow/diff-question.ts";
import { questionName } from "#lib/domain/workflow/display-names.ts";
import { questionsMax, type WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { AddQuestion } from "./add-question.tsx";
import type { EditorAction } from "./editor-state.ts";
import type { FieldErrors } from "./field-errors.ts";
import { QuestionCard } from "./question-card.tsx";
import { QuestionList } from "./question-list.tsx";
import { StepSection } from "./step-section.tsx";
import type { WorkflowStep } from "./workflow-step.ts";

export interface QuestionsStepProps {
  questions: readonly Question[];
  uids: readonly string[];
  openUid: string | null;
  published: WorkflowDefinition | null;
  errors: FieldErrors;
  readOnly: boolean;
  dispatch: (action: EditorAction) => void;
  /** Deletes at once and offers to take it back. */
  onDelete: (uid: string) => void;
  onStep: (step: WorkflowStep) => void;
}

export function QuestionsStep(props: QuestionsStepProps) {
  const { questions, uids, errors, readOnly, dispatch, onStep } = props;
  const listError = errors.of("questions");
  const nameOf = (uid: string) => {
    const index = uids.indexOf(uid);
    const question = questions[index];
    return question ? questionName(question, index + 1) : "Question";
  };
  return (
    <StepSection
      title="Questions"
      about="Asked one at a time, in this order. Skipped when the customer has already answered."
    >
      <div className="flex flex-col gap-2">
        {questions.length === 0 ? (
          <div className="rounded-lg border bg-background">
            <EmptyState icon={<MessageCircleQuestion strokeWidth={1.75} />} title="No questions yet">
              {readOnly ? "An owner adds them." : "Add what your team needs to know before it takes over."}
            </EmptyState>
          </div>
        ) : (
          <QuestionList uids={uids} nameOf={nameOf} onMove={(from, to) => dispatch({ do: "move", from, to })}>
            {questions.map((question, index) => (
              <CardAt key={uids[index] ?? question.key} {...props} question={question} index={index} />
            ))}
          </QuestionList>
        )}
        {listError === null ? null : (
          <p className="flex items-center gap-1.5 text-danger-strong text-xs">
            <CircleAlert aria-hidden="true" className="size-3.5" strokeWidth={2} />
            {listError}
          </p>
        )}
        {readOnly || questions.length >= questionsMax ? null : (
          <AddQuestion onAdd={(type: QuestionType) => dispatch({ do: "add", type })} />
        )}
      </div>
      <p className="flex items-start gap-2 text-secondary-text text-xs">
        <Info aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" strokeWidth={1.75} />
        <span>
          When every question is answered, declined or unclear, the AI hands over. Its words are in{" "}
          <button
            type="button"
            onClick={() => onStep("handoff")}
            className="font-semibold text-foreground underline underline-offset-4"
          >
            Handoff
          </button>
          .
        </span>
      </p>
    </StepSection>
  );
}

function CardAt({
  question,
  index,
  uids,
  openUid,
  published,
  errors,
  readOnly,
  dispatch,
  onDelete,
}: QuestionsStepProps & { question: Question; index: number }) {
  const uid = uids[index] ?? question.key;
  const reserved = published?.questions.map((q) => q.key) ?? [];
  const shownErrors = ["text", "label", "options", "hint"].map((field) => errors.of(field, { key: question.key, uid }));
  return (
    <QuestionCard
      question={question}
      uid={uid}
      number={index + 1}
      open={openUid === uid}
      mark={markOf(question, index, published)}
      hasProblem={shownErrors.some((error) => error !== null)}
      errors={errors}
      readOnly={readOnly}
      onToggle={() => dispatch({ do: "toggle", uid })}
      onEdit={(patch) => dispatch({ do: "edit", uid, patch })}
      onSettle={() => dispatch({ do: "settle", uid, reserved })}
      onDuplicate={() => dispatch({ do: "duplicate", uid, reserved })}
      onDelete={() => onDelete(uid)}
    />
  );
}

function markOf(question: Question, index: number, published: WorkflowDefinition | null): "new" | "changed" | null {
  if (published === null) return null;
  const old = published.questions.find((q) => q.key === question.key);
  if (old === undefined) return "new";
  return diffQuestion(old, question, index + 1).length > 0 ? "changed" : null;
}
