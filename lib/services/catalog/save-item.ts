import { insertCatalogItem, updateCatalogItem } from "#db/queries/catalog.ts";
import { reopenGapsOf } from "#db/queries/knowledge-gap.ts";
import { type CatalogItemInput, catalogItemInput } from "#lib/domain/knowledge/material.ts";
import { newId } from "#lib/platform/ids.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { closeAnsweredGaps } from "../knowledge/close-answered-gaps.ts";

/**
 * Adds an item, or changes the one with this id. From then on the AI quotes it; questions that waited for it are closed.
 * @throws AppError `not_found`
 */
export async function saveItem(ctx: Ctx, raw: CatalogItemInput, id?: string): Promise<{ id: string }> {
  requirePermission(ctx, "workflow.edit");
  const item = catalogItemInput.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const values = { ...item, id: id ?? newId(), updatedAt: tx.app.clock.now() };
    if (id === undefined) await insertCatalogItem(tx, values);
    else if (!(await updateCatalogItem(tx, values))) throw new AppError("not_found", "This item does not exist.");
    if (id !== undefined) await reopenGapsOf(tx, id);
    const { name, description, priceMinor, currency, ...row } = values;
    const facts = { title: name, text: description, priceMinor: item.quotable ? priceMinor : null, currency };
    await closeAnsweredGaps(tx, { source: "catalog", ...facts, row });
    await publish(tx, { type: "catalog" });
    return { id: values.id };
  });
}
