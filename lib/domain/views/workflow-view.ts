import type { IsoTime } from "#lib/domain/views/conversation-view.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

/** One line of the version history, newest first. */
export interface WorkflowVersionView {
  version: number;
  at: IsoTime;
  by: string | null;
  /** Why it was published, or "Rolled back to v3". */
  note: string | null;
}

export interface PublishedWorkflowView {
  version: number;
  definition: WorkflowDefinition;
  at: IsoTime;
  by: string | null;
}

/** Everything the Workflow page shows. Every change of the workflow answers with a fresh one. */
export interface WorkflowEditorView {
  draft: WorkflowDefinition;
  /** Counts saves of the draft; a save that names an older one is refused with 409. */
  draftRevision: number;
  draftSavedAt: IsoTime | null;
  published: PublishedWorkflowView | null;
  history: WorkflowVersionView[];
  mayEdit: boolean;
}
