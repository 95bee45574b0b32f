import { deleteCatalogItem } from "#db/queries/catalog.ts";
import { reopenGapsOf } from "#db/queries/knowledge-gap.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

/** The AI does not know it any more. Messages that quoted it keep its name. */
export async function deleteItem(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, "workflow.edit");
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteCatalogItem(tx, id))) throw new AppError("not_found", "This item does not exist.");
    await reopenGapsOf(tx, id);
    await publish(tx, { type: "catalog" });
  });
}
