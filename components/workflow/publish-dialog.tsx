"use client";

import { Info } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TabPanel, Tabs } from "#components/ui/tabs.tsx";
import type { WorkflowVersionView } from "#lib/domain/views/workflow-view.ts";
import type { ChangeTarget, WorkflowChange } from "#lib/domain/workflow/diff-workflow.ts";
import { type DraftProblem, workflowSections } from "#lib/domain/workflow/draft-problems.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { ChangeList } from "./change-list.tsx";
import { ProblemList } from "./problem-list.tsx";
import { VersionHistory } from "./version-history.tsx";
import { counted, stepNames } from "./workflow-step.ts";

export type PublishTab = "review" | "history";

export interface PublishDialogProps {
  /** Null: closed. */
  tab: PublishTab | null;
  onTab: (tab: PublishTab | null) => void;
  definition: WorkflowDefinition;
  problems: readonly DraftProblem[];
  changes: readonly WorkflowChange[];
  history: readonly WorkflowVersionView[];
  publishedVersion: number | null;
  readOnly: boolean;
  publishing: boolean;
  /** Why publishing was refused. */
  error: string | null;
  onPublish: () => void;
  onUndo: (target: ChangeTarget) => void;
  onShowProblem: (problem: DraftProblem) => void;
  onRollBack: (version: number) => void;
}

export function PublishDialog(props: PublishDialogProps) {
  const { tab, onTab, changes, history, publishedVersion, readOnly } = props;
  const next = (publishedVersion ?? 0) + 1;
  const isReview = tab !== "history";
  const counts = (label: string, count: number) => (
    <>
      {label} <span className="tnum text-muted-foreground">{count}</span>
    </>
  );
  return (
    <Dialog
      open={tab !== null}
      onClose={() => onTab(null)}
      size="lg"
      padded={false}
      title={isReview ? `Publish version ${next}` : "Version history"}
      description={
        isReview
          ? publishedVersion === null
            ? "The AI starts to answer customers with this version."
            : `Goes live at once. Conversations in progress finish with version ${publishedVersion}.`
          : "Every published version. Rolling back never deletes anything."
      }
      {...(isReview && !readOnly ? { footer: <PublishFooter {...props} next={next} /> } : {})}
    >
      <Tabs
        label="Publish"
        listClassName="px-5"
        value={tab ?? "review"}
        onChange={onTab}
        tabs={[
          { value: "review", label: counts("Review", changes.length) },
          { value: "history", label: counts("History", history.length) },
        ]}
      >
        <TabPanel value="review" className="p-5 md:min-h-90">
          <Review {...props} />
        </TabPanel>
        <TabPanel value="history" className="p-3 md:min-h-90">
          <VersionHistory
            history={history}
            liveVersion={publishedVersion}
            onRollBack={readOnly ? null : props.onRollBack}
          />
        </TabPanel>
      </Tabs>
    </Dialog>
  );
}

function PublishFooter(props: PublishDialogProps & { next: number }) {
  const { problems, changes, publishedVersion, publishing, error, next } = props;
  const mayPublish = problems.length === 0 && (publishedVersion === null || changes.length > 0);
  return (
    <div className="flex w-full flex-wrap items-center justify-end gap-2">
      {error === null ? null : (
        <p role="alert" className="min-w-0 flex-1 basis-60 text-danger-strong text-sm">
          {error}
        </p>
      )}
      <Button onClick={() => props.onTab(null)}>Cancel</Button>
      <Button variant="primary" busy={publishing} disabled={!mayPublish} onClick={props.onPublish}>
        {`Publish v${next}`}
      </Button>
    </div>
  );
}

function Review({
  problems,
  definition,
  changes,
  publishedVersion,
  readOnly,
  onShowProblem,
  onUndo,
}: PublishDialogProps) {
  return (
    <div className="flex flex-col gap-4">
      {problems.length === 0 ? null : (
        <div className="rounded-lg border border-danger-line p-3">
          <h3 className="px-1.5 pb-1 font-semibold text-sm">{counted(problems.length, "thing")} to mend first</h3>
          <ProblemList problems={problems} definition={definition} onShow={onShowProblem} />
        </div>
      )}
      <ChangeList changes={changes} onUndo={readOnly ? null : onUndo} />
      <p className="flex items-start gap-2 rounded-md bg-subtle px-3 py-2.5 text-secondary-text text-sm">
        <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted-foreground" strokeWidth={1.75} />
        {unchanged(changes, publishedVersion)}
      </p>
    </div>
  );
}

function unchanged(changes: readonly WorkflowChange[], publishedVersion: number | null): string {
  if (publishedVersion === null) return "This is the first version: everything in it is new.";
  if (changes.length === 0) return `The draft is the same as version ${publishedVersion}. There is nothing to publish.`;
  const same = workflowSections.filter((section) => changes.every((change) => change.section !== section));
  if (same.length === 0) return "Something changed in every step.";
  const names = same.map((section, index) => (index === 0 ? stepNames[section] : stepNames[section].toLowerCase()));
  const list = names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `Nothing else changed: ${list.charAt(0).toLowerCase()}${list.slice(1)} ${
    names.length === 1 && same[0] !== "questions" && same[0] !== "identity" ? "is" : "are"
  } the same as in version ${publishedVersion}.`;
}
