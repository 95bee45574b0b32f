import { lockWorkflow, type WorkflowRecord } from "#db/queries/workflow.ts";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";

/** @throws AppError `not_found`; `conflict` when the draft is not at `revision` any more. Null: any revision. */
export async function lockDraft(tx: Ctx, revision: number | null): Promise<WorkflowRecord> {
  const workflow = await lockWorkflow(tx);
  if (!workflow) throw new AppError("not_found", "This workspace has no workflow yet.");
  if (revision !== null && workflow.draftRevision !== revision) {
    throw new AppError("conflict", "Somebody else changed this draft meanwhile. Reload the page to see their changes.");
  }
  return workflow;
}
