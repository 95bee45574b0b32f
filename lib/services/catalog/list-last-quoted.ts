import { findCatalogItems } from "#db/queries/catalog.ts";
import { listLastUses } from "#db/queries/knowledge-use.ts";
import type { LastQuotedView } from "#lib/domain/views/knowledge-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";

const shownMax = 5;

/** The last conversations in which the AI quoted an item. */
export async function listLastQuoted(ctx: Ctx, itemId: string): Promise<LastQuotedView> {
  requirePermission(ctx, "conversation.read");
  const [items, uses] = await Promise.all([findCatalogItems(ctx, [itemId]), listLastUses(ctx, itemId, shownMax)]);
  if (items.length === 0) throw new AppError("not_found", "This item does not exist.");
  return {
    data: uses.map(({ name, at, conversationId }) => ({
      conversationId,
      name: name ?? "Unknown",
      at: at.toISOString(),
    })),
  };
}
