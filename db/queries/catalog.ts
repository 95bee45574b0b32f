import { and, asc, eq, ilike, or, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { catalogItem } from "#db/schema/index.ts";

export interface CatalogRecord {
  id: string;
  name: string;
  description: string;
  priceMinor: number | null;
  currency: string | null;
  position: number;
}

/** In the owner's order. `search`: words that stand in the name or the description. */
export async function listCatalogItems(
  { db, workspaceId }: Scope,
  { search, after }: { search: string; after: { position: number; id: string } | null },
  limit: number,
): Promise<CatalogRecord[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const { position, id } = catalogItem;
  return db
    .select({
      id,
      name: catalogItem.name,
      description: catalogItem.description,
      priceMinor: catalogItem.priceMinor,
      currency: catalogItem.currency,
      position,
    })
    .from(catalogItem)
    .where(
      and(
        eq(catalogItem.workspaceId, workspaceId),
        search === "" ? undefined : or(ilike(catalogItem.name, pattern), ilike(catalogItem.description, pattern)),
        after ? sql`(${position}, ${id}) > (${after.position}::int, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(position), asc(id))
    .limit(limit);
}
