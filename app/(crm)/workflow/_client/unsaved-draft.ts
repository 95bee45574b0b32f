import type { QueryClient } from "@tanstack/react-query";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";

/** What was typed but could not be saved before the page was left, with the revision it was typed on. */
export interface UnsavedDraft {
  definition: WorkflowDefinition;
  revision: number;
}

const key = ["workflow-unsaved"] as const;

/** Kept in memory until the page is opened again: leaving during a conflict must not lose what was typed. */
export const unsavedDraft = {
  keep: (client: QueryClient, draft: UnsavedDraft) => client.setQueryData<UnsavedDraft>(key, draft),
  find: (client: QueryClient) => client.getQueryData<UnsavedDraft>(key) ?? null,
  forget: (client: QueryClient) => client.removeQueries({ queryKey: key }),
};
