import { apiGet, apiPost, apiPut } from "#app/(crm)/_client/api.ts";
import type { WorkflowEditorView } from "#lib/domain/views/workflow-view.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

const path = "/api/crm/workflow";

/** The event stream marks everything under "workflow" as stale. */
export const workflowKey = ["workflow"] as const;

export const workflowApi = {
  read: (signal?: AbortSignal) => apiGet<WorkflowEditorView>(path, signal),
  saveDraft: (definition: WorkflowDefinition, revision: number) =>
    apiPut<WorkflowEditorView>(`${path}/draft`, { definition, revision }),
  discard: () => apiPost<WorkflowEditorView>(`${path}/discard`, {}),
  publish: (revision: number) => apiPost<WorkflowEditorView>(`${path}/publish`, { revision }),
  rollBack: (version: number) => apiPost<WorkflowEditorView>(`${path}/rollback`, { version }),
};
