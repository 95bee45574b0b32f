import { z } from "zod";
import { listCatalogItems } from "#db/queries/catalog.ts";
import type { CatalogPage } from "#lib/domain/views/settings-view.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { readCursor, writeCursor } from "../cursor.ts";

export const catalogParams = z.object({
  search: z.string().trim().max(200).default(""),
  cursor: z.string().max(500).optional(),
});

const place = z.tuple([z.number().int(), z.uuid()]);
const pageSize = 100;

export async function listCatalog(ctx: Ctx, raw: z.input<typeof catalogParams>): Promise<CatalogPage> {
  requirePermission(ctx, "conversation.read");
  const { search, cursor } = catalogParams.parse(raw);
  const [position, id] = cursor ? readCursor(place, cursor) : [];
  const after = position !== undefined && id !== undefined ? { position, id } : null;
  const found = await listCatalogItems(ctx, { search, after }, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    data: rows.map(({ position: _, ...item }) => item),
    nextCursor: found.length > pageSize && last ? writeCursor(last.position, last.id) : null,
  };
}
