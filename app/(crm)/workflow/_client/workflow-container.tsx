"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useReducer, useState } from "react";
import { settingsApi, settingsKey } from "#app/(crm)/settings/_client/settings-api.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { reduceEditor, startEditing } from "#components/workflow/editor-state.ts";
import { useFieldErrors } from "#components/workflow/field-errors.ts";
import { focusProblem } from "#components/workflow/focus-problem.ts";
import { PublishDialog } from "#components/workflow/publish-dialog.tsx";
import { SaveNotice } from "#components/workflow/save-notice.tsx";
import { WorkflowEditor } from "#components/workflow/workflow-editor.tsx";
import { counted } from "#components/workflow/workflow-step.ts";
import type { WorkflowEditorView } from "#lib/domain/views/workflow-view.ts";
import { type ChangeTarget, diffWorkflow } from "#lib/domain/workflow/diff-workflow.ts";
import { type DraftProblem, draftProblems } from "#lib/domain/workflow/draft-problems.ts";
import { undoChange } from "#lib/domain/workflow/undo-change.ts";
import { useAutosave } from "./use-autosave.ts";
import { unsavedDraft } from "./unsaved-draft.ts";
import { usePublishing } from "./use-publishing.ts";
import { useStep } from "./use-step.ts";

export function WorkflowContainer({ view }: { view: WorkflowEditorView }) {
  const client = useQueryClient();
  const [unsaved] = useState(() => unsavedDraft.find(client));
  const [state, dispatch] = useReducer(reduceEditor, unsaved?.definition ?? view.draft, startEditing);
  const { definition } = state;
  const { published } = view;
  const toast = useToast();
  const [step, goTo] = useStep(published === null ? "identity" : "questions");
  const settings = useQuery({ queryKey: settingsKey, queryFn: ({ signal }) => settingsApi.read(signal) });
  const problems = useMemo(() => draftProblems(definition), [definition]);
  const changes = useMemo(
    () => (published === null ? [] : diffWorkflow(published.definition, definition)),
    [published, definition],
  );
  const errors = useFieldErrors(problems);
  const autosave = useAutosave(view, unsaved, definition, (draft) => dispatch({ do: "replace", definition: draft }));
  const publishing = usePublishing(autosave);
  const version = published?.version ?? null;

  function deleteQuestion(uid: string) {
    const index = state.uids.indexOf(uid);
    const question = definition.questions[index];
    if (question === undefined) return;
    dispatch({ do: "remove", uid });
    toast.show({
      text: `${question.label.trim() || `Question ${index + 1}`} deleted`,
      action: { label: "Undo", onClick: () => dispatch({ do: "restore", uid, question, index }) },
    });
    if (publishing.tab === null) document.getElementById("step-title")?.focus();
  }

  function showProblem(problem: DraftProblem) {
    errors.showAll();
    publishing.setTab(null);
    goTo(problem.section);
    const uid = state.uids[definition.questions.findIndex((q) => q.key === problem.questionKey)];
    if (uid !== undefined && state.openUid !== uid) dispatch({ do: "toggle", uid });
    focusProblem(problem.questionKey);
  }

  function review() {
    if (problems.length > 0) errors.showAll();
    publishing.setTab("review");
  }

  function undo(target: ChangeTarget) {
    if (published === null) return;
    const added = target.in === "added" ? definition.questions.findIndex((q) => q.key === target.key) : -1;
    const uid = state.uids[added];
    if (uid === undefined)
      dispatch({ do: "replace", definition: undoChange(published.definition, definition, target) });
    else deleteQuestion(uid);
  }

  return (
    <>
      <WorkflowEditor
        state={state}
        dispatch={dispatch}
        published={published}
        problems={problems}
        changes={changes}
        errors={errors}
        save={autosave.state}
        readOnly={!view.mayEdit}
        pauseMinutes={settings.data?.pauseMinutes ?? null}
        step={step}
        onStep={goTo}
        onDeleteQuestion={deleteQuestion}
        onShowProblem={showProblem}
        onUndo={undo}
        onReview={review}
        onHistory={() => publishing.setTab("history")}
        onDiscard={() => publishing.setDiscarding(true)}
        onPublish={review}
        notice={
          <SaveNotice
            state={autosave.state}
            onRetry={() => void autosave.flush()}
            onReload={() => void autosave.reload()}
            onKeepMine={() => void autosave.keepMine()}
          />
        }
      />
      <PublishDialog
        tab={publishing.tab}
        onTab={publishing.setTab}
        definition={definition}
        problems={problems}
        changes={changes}
        history={view.history}
        publishedVersion={version}
        readOnly={!view.mayEdit}
        publishing={publishing.publish.isPending}
        error={publishing.error}
        onPublish={() => publishing.publish.mutate()}
        onUndo={undo}
        onShowProblem={showProblem}
        onRollBack={publishing.setRollBackTo}
      />
      <ConfirmDialog
        open={publishing.isDiscarding}
        title={`Discard ${counted(changes.length, "change")} to Qualify & Transfer?`}
        confirmLabel="Discard draft"
        busy={publishing.discard.isPending}
        onConfirm={() => publishing.discard.mutate()}
        onCancel={() => publishing.setDiscarding(false)}
      >
        The draft becomes the same as published version {version} again. What you wrote since is deleted for good.
      </ConfirmDialog>
      <ConfirmDialog
        open={publishing.rollBackTo !== null}
        tone="primary"
        title={`Roll back to version ${publishing.rollBackTo ?? ""}?`}
        confirmLabel={`Roll back to v${publishing.rollBackTo ?? ""}`}
        busy={publishing.rollBack.isPending}
        onConfirm={() => {
          if (publishing.rollBackTo !== null) publishing.rollBack.mutate(publishing.rollBackTo);
        }}
        onCancel={() => publishing.setRollBackTo(null)}
      >
        Version {(version ?? 0) + 1} goes live at once, with the content of version {publishing.rollBackTo}. No version
        is deleted.
      </ConfirmDialog>
    </>
  );
}
