import { z } from "zod";
import { type CatalogRecord, countAreas, findCatalogItems, listCatalogItems } from "#db/queries/catalog.ts";
import { countUses, type UseCount } from "#db/queries/knowledge-use.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import { knowledgeLanguages } from "#lib/domain/knowledge/language/languages.ts";
import { readWish } from "#lib/domain/knowledge/wish.ts";
import type { CatalogItemView, CatalogPage, QuotedView } from "#lib/domain/views/knowledge-view.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { findMaterial } from "../knowledge/find-material.ts";
import { readCurrency } from "../knowledge/read-currency.ts";

export const catalogParams = z.object({
  search: z.string().trim().max(200).default(""),
  /** Left out: all of them. Empty: items without one. */
  area: z.string().max(80).optional(),
  cursor: z.string().max(500).optional(),
});

const place = z.tuple([z.number().int(), z.uuid()]);
const pageSize = 100;

/** In the owner's order; with `search`, what the AI would find for these words, the likeliest first. */
export async function listCatalog(ctx: Ctx, raw: z.input<typeof catalogParams>): Promise<CatalogPage> {
  requirePermission(ctx, "conversation.read");
  const { search, area, cursor } = catalogParams.parse(raw);
  const currency = await readCurrency(ctx);
  const first = cursor === undefined;
  const [{ rows, nextCursor }, areas] = await Promise.all([
    search === "" ? readPage(ctx, area ?? null, cursor) : searchItems(ctx, search, area ?? null, currency),
    first ? countAreas(ctx) : null,
  ]);
  const uses = await countUses(
    ctx,
    rows.map((row) => row.id),
  );
  const mayEdit = ctx.actor.kind === "member" && mayDo(ctx.actor.role, "workflow.edit");
  return {
    data: rows.map((row) => itemView(row, uses)),
    nextCursor,
    currency,
    mayEdit,
    ...(areas && { counts: countsOf(areas) }),
  };
}

async function readPage(ctx: Ctx, area: string | null, cursor: string | undefined) {
  const [position, id] = cursor ? readCursor(place, cursor) : [];
  const after = position !== undefined && id !== undefined ? { position, id } : null;
  const found = await listCatalogItems(ctx, { area, after }, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  const nextCursor = found.length > pageSize && last ? writeCursor(last.position, last.id) : null;
  return { rows, nextCursor };
}

/** In every language that the words may be in, as nobody says which. */
async function searchItems(ctx: Ctx, search: string, area: string | null, currency: string) {
  const wishes = knowledgeLanguages.map(({ code }) => readWish(search, { language: code, currency }));
  const different = wishes.filter((wish, index) => wishes.findIndex((one) => sameWish(one, wish)) === index);
  const found = await findMaterial(ctx, { wishes: different, language: null, currency, hours: false, max: pageSize });
  const ids = found.flatMap(({ source, row }) => (source === "catalog" && row ? [row.id] : []));
  const items = await findCatalogItems(ctx, ids);
  const rows = ids.flatMap((id) => items.find((item) => item.id === id && (area === null || item.area === area)) ?? []);
  return { rows, nextCursor: null };
}

function sameWish(a: ReturnType<typeof readWish>, b: ReturnType<typeof readWish>): boolean {
  return (
    JSON.stringify({ ...a, asksPrice: 0, asksTime: 0, asksHours: 0 }) ===
    JSON.stringify({ ...b, asksPrice: 0, asksTime: 0, asksHours: 0 })
  );
}

function itemView({ position: _, ...item }: CatalogRecord, uses: ReadonlyMap<string, UseCount>): CatalogItemView {
  return { ...item, quoted: quotedView(uses.get(item.id)) };
}

function quotedView(use: UseCount | undefined): QuotedView {
  return { times: use?.times ?? 0, lastAt: use?.lastAt?.toISOString() ?? null };
}

function countsOf(areas: readonly { area: string; count: number; quotable: number }[]) {
  const sum = (of: "count" | "quotable") => areas.reduce((total, one) => total + one[of], 0);
  return { all: sum("count"), quotable: sum("quotable"), areas: areas.map(({ area, count }) => ({ area, count })) };
}
