import { type FoundMaterial, searchMaterial } from "#db/queries/knowledge-search.ts";
import type { Scope } from "#db/client.ts";
import { confidence } from "#lib/domain/knowledge/confidence.ts";
import { hoursItem } from "#lib/domain/knowledge/item.ts";
import type { Wish } from "#lib/domain/knowledge/wish.ts";
import { withoutAmounts } from "#lib/domain/knowledge/without-amounts.ts";
import type { KnowledgeItem } from "#lib/domain/qualification/turn.ts";

/** What one turn is given at most: enough to answer from, few enough for a prompt. */
const itemsMax = 16;

export interface Sought {
  wishes: readonly Wish[];
  language: string | null;
  /** Of the business: amounts in texts that name none are in it. */
  currency: string;
  /** Whether opening hours are wanted too. */
  hours: boolean;
  /** Also what is not live yet: for the owner who tries it. */
  drafts?: boolean;
  /** How many rows at most, where not as many as a turn takes. */
  max?: number;
}

/** Rows of the workspace's material that may answer the questions, the likeliest first. One trip to the database. */
export async function findMaterial(scope: Scope, sought: Sought): Promise<KnowledgeItem[]> {
  const { wishes, language, currency, hours, drafts, max = itemsMax } = sought;
  const found = await searchMaterial(scope, wishes, { hours, ...(drafts === undefined ? {} : { drafts }) });
  const sure = (item: KnowledgeItem) => Math.max(0, ...wishes.map((wish) => confidence(wish, item, language)));
  const items = found.map((row) => {
    const item = knowledgeItem(row, currency);
    return { item, sure: item.source === "hours" ? 1 : sure(item), position: row.priceMinor ?? 0 };
  });
  return items
    .sort((a, b) => b.sure - a.sure || a.position - b.position)
    .slice(0, max)
    .map(({ item }) => item);
}

function knowledgeItem(found: FoundMaterial, currency: string): KnowledgeItem {
  const { source, title, priceMinor, quotable, hours } = found;
  if (hours !== null) return hoursItem(hours);
  const { id, area, takes, priceKind, priceNote, synonyms, attributes } = found;
  return {
    source,
    title,
    // A price that is not for customers is not told in other words either.
    text: quotable ? found.text : withoutAmounts(found.text, currency),
    priceMinor,
    currency: found.currency,
    row: { id, area, takes, priceKind, priceNote, synonyms, attributes },
  };
}
