import { draftProblems } from "#lib/domain/workflow/draft-problems.ts";
import { workflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { isDraftPublished } from "./is-draft-published.ts";
import { lockDraft } from "./lock-draft.ts";
import { publishVersion } from "./publish-version.ts";

/**
 * Customers meet the draft from now on. Running conversations keep the version they started with.
 * @param revision the draft that the person has looked at
 * @throws AppError `conflict`, `invalid` with the first thing that is missing
 */
export async function publishDraft(ctx: Ctx, revision: number): Promise<void> {
  requirePermission(ctx, "workflow.publish");
  await inTransaction(ctx, async (tx) => {
    const workflow = await lockDraft(tx, revision);
    const [problem] = draftProblems(workflow.draft);
    if (problem) throw new AppError("invalid", problem.sentence, { field: problem.field });
    if (await isDraftPublished(tx, workflow)) throw new AppError("conflict", "This draft is live already.");
    await publishVersion(tx, workflow, workflowDefinition.parse(workflow.draft), "");
  });
}
