import { findVersionByNumber, updateWorkflow } from "#db/queries/workflow.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { isDraftPublished } from "./is-draft-published.ts";
import { lockDraft } from "./lock-draft.ts";
import { publishVersion } from "./publish-version.ts";

/** Copies an old version into a new one. A draft with changes of its own stays; one without follows. */
export async function rollBack(ctx: Ctx, version: number): Promise<void> {
  requirePermission(ctx, "workflow.publish");
  await inTransaction(ctx, async (tx) => {
    const workflow = await lockDraft(tx, null);
    const target = await findVersionByNumber(tx, workflow.id, version);
    if (!target) throw new AppError("not_found", `There is no version ${version}.`);
    if (target.id === workflow.publishedVersionId)
      throw new AppError("conflict", `Version ${version} is live already.`);
    const unchanged = await isDraftPublished(tx, workflow);
    await publishVersion(tx, workflow, target.definition, `Rolled back to v${version}`);
    if (!unchanged) return;
    const draftRevision = workflow.draftRevision + 1;
    await updateWorkflow(tx, workflow.id, { draft: target.definition, draftRevision, draftSavedAt: null });
  });
}
