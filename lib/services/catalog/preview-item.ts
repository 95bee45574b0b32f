import { findPublishedDefinition } from "#db/queries/workflow-version.ts";
import { type CatalogItemInput, catalogItemInput } from "#lib/domain/knowledge/material.ts";
import { withoutAmounts } from "#lib/domain/knowledge/without-amounts.ts";
import { sayItems } from "#lib/scripted/knowledge/say-items.ts";
import { languageOf } from "#lib/scripted/language/languages.ts";
import { type Ctx, requirePermission } from "../context.ts";

/** What a customer who asks for the price of this item would read. The item need not be saved. */
export async function previewItem(ctx: Ctx, raw: CatalogItemInput): Promise<{ text: string | null }> {
  requirePermission(ctx, "conversation.read");
  const { name, description, quotable, ...row } = catalogItemInput.parse(raw);
  const definition = await findPublishedDefinition(ctx);
  const currency = row.currency ?? definition?.currency ?? "USD";
  const item = {
    source: "catalog" as const,
    title: name,
    text: quotable ? description : withoutAmounts(description, currency),
    priceMinor: quotable ? row.priceMinor : null,
    currency: row.currency,
    row: { id: name, ...row, priceNote: quotable ? row.priceNote : "" },
  };
  const rest = { asksTime: false, asksHours: false, order: null, atLeastMinor: null, atMostMinor: null };
  const wish = { question: name, words: [], asksPrice: true, ...rest };
  return { text: sayItems(wish, [item], languageOf(definition?.languages[0] ?? "en").locale) };
}
