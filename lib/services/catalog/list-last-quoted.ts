import { findCatalogItems } from "#db/queries/catalog.ts";
import { listLastUses } from "#db/queries/knowledge-use.ts";
import type { LastQuotedView } from "#lib/domain/views/knowledge-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { nameCustomers } from "../knowledge/name-customers.ts";

const shownMax = 5;

/** The last conversations in which the AI quoted an item. */
export async function listLastQuoted(ctx: Ctx, itemId: string): Promise<LastQuotedView> {
  requirePermission(ctx, "conversation.read");
  const [items, uses] = await Promise.all([findCatalogItems(ctx, [itemId]), listLastUses(ctx, itemId, shownMax)]);
  if (items.length === 0) throw new AppError("not_found", "This item does not exist.");
  const named = await nameCustomers(ctx, uses);
  return { data: named.map((use) => ({ ...use, at: use.at.toISOString() })) };
}
