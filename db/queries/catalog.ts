import { and, asc, count, eq, inArray, type InferInsertModel, max, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { catalogItem } from "#db/schema/index.ts";
import type { CatalogItemInput } from "#lib/domain/knowledge/material.ts";

export interface CatalogRecord extends CatalogItemInput {
  id: string;
  position: number;
}

const columns = {
  id: catalogItem.id,
  name: catalogItem.name,
  area: catalogItem.area,
  description: catalogItem.description,
  priceKind: catalogItem.priceKind,
  priceMinor: catalogItem.priceMinor,
  currency: catalogItem.currency,
  priceNote: catalogItem.priceNote,
  takes: catalogItem.takes,
  attributes: catalogItem.attributes,
  synonyms: catalogItem.synonyms,
  quotable: catalogItem.quotable,
  position: catalogItem.position,
};

/** In the owner's order. `area` null: all of them. */
export async function listCatalogItems(
  { db, workspaceId }: Scope,
  { area, after }: { area: string | null; after: { position: number; id: string } | null },
  limit: number,
): Promise<CatalogRecord[]> {
  const { position, id } = catalogItem;
  return db
    .select(columns)
    .from(catalogItem)
    .where(
      and(
        eq(catalogItem.workspaceId, workspaceId),
        area === null ? undefined : eq(catalogItem.area, area),
        after ? sql`(${position}, ${id}) > (${after.position}::int, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(position), asc(id))
    .limit(limit);
}

export async function findCatalogItems({ db, workspaceId }: Scope, ids: readonly string[]): Promise<CatalogRecord[]> {
  if (ids.length === 0) return [];
  return db
    .select(columns)
    .from(catalogItem)
    .where(and(eq(catalogItem.workspaceId, workspaceId), inArray(catalogItem.id, [...ids])));
}

/** Areas in the order of their first item, with how many items each has and how many of them the AI may quote. */
export async function countAreas({
  db,
  workspaceId,
}: Scope): Promise<{ area: string; count: number; quotable: number }[]> {
  return db
    .select({
      area: catalogItem.area,
      count: count(),
      quotable: sql<number>`count(*) filter (where ${catalogItem.quotable})::int`,
    })
    .from(catalogItem)
    .where(eq(catalogItem.workspaceId, workspaceId))
    .groupBy(catalogItem.area)
    .orderBy(sql`min(${catalogItem.position})`);
}

type ItemValues = Omit<InferInsertModel<typeof catalogItem>, "workspaceId" | "position">;

/** At the end of the owner's order. */
export async function insertCatalogItem({ db, workspaceId }: Scope, values: ItemValues): Promise<void> {
  const [last] = await db
    .select({ position: max(catalogItem.position) })
    .from(catalogItem)
    .where(eq(catalogItem.workspaceId, workspaceId));
  await db.insert(catalogItem).values({ workspaceId, ...values, position: (last?.position ?? -1) + 1 });
}

/** @returns false: there is no such item in this workspace */
export async function updateCatalogItem({ db, workspaceId }: Scope, { id, ...values }: ItemValues): Promise<boolean> {
  const changed = await db
    .update(catalogItem)
    .set(values)
    .where(and(eq(catalogItem.workspaceId, workspaceId), eq(catalogItem.id, id)))
    .returning({ id: catalogItem.id });
  return changed.length > 0;
}

/** @returns false: there is no such item in this workspace */
export async function deleteCatalogItem({ db, workspaceId }: Scope, id: string): Promise<boolean> {
  const gone = await db
    .delete(catalogItem)
    .where(and(eq(catalogItem.workspaceId, workspaceId), eq(catalogItem.id, id)))
    .returning({ id: catalogItem.id });
  return gone.length > 0;
}
