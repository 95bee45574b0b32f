import { deleteEntryRow } from "#db/queries/knowledge.ts";
import { reopenGapsOf } from "#db/queries/knowledge-gap.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

/** The AI does not know it any more; questions that it answered are open again. */
export async function deleteEntry(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, "workflow.edit");
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteEntryRow(tx, id))) throw new AppError("not_found", "This entry does not exist.");
    await reopenGapsOf(tx, id);
    await publish(tx, { type: "catalog" });
  });
}
