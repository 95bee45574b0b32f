import { updateWorkflow } from "#db/queries/workflow.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { workflowDraft } from "#lib/domain/workflow/workflow-draft.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { lockDraft } from "./lock-draft.ts";

/**
 * Keeps the draft, also a half-written one. Customers do not see it.
 * @throws AppError `conflict` when somebody saved since `revision`
 */
export async function saveDraft(
  ctx: Ctx,
  { definition, revision }: { definition: WorkflowDefinition; revision: number },
): Promise<void> {
  requirePermission(ctx, "workflow.edit");
  const draft = workflowDraft.parse(definition);
  await inTransaction(ctx, async (tx) => {
    const workflow = await lockDraft(tx, revision);
    await updateWorkflow(tx, workflow.id, { draft, draftRevision: revision + 1, draftSavedAt: tx.app.clock.now() });
    await publish(tx, { type: "workflow" });
  });
}
