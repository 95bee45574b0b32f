import { updateWorkflow } from "#db/queries/workflow.ts";
import { findWorkflowVersion } from "#db/queries/workflow-version.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { lockDraft } from "./lock-draft.ts";

/** The draft becomes what is published. */
export async function discardDraft(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "workflow.edit");
  await inTransaction(ctx, async (tx) => {
    const workflow = await lockDraft(tx, null);
    const published = workflow.publishedVersionId ? await findWorkflowVersion(tx, workflow.publishedVersionId) : null;
    if (!published) throw new AppError("conflict", "Nothing is published yet, so there is nothing to go back to.");
    const draftRevision = workflow.draftRevision + 1;
    await updateWorkflow(tx, workflow.id, { draft: published.definition, draftRevision, draftSavedAt: null });
    await publish(tx, { type: "workflow" });
  });
}
