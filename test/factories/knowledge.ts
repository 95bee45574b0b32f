import type { Scope } from "#db/client.ts";
import { catalogItem, knowledgeEntry, knowledgeGap, openingHours } from "#db/schema/index.ts";
import type { EntryKind, PriceKind } from "#lib/domain/knowledge/material.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import { newId } from "#lib/platform/ids.ts";
import { testNow } from "./app.ts";

export interface TestItem {
  id?: string;
  name: string;
  area?: string;
  description?: string;
  /** Whole units; null: on request. */
  price?: number | null;
  currency?: string;
  priceKind?: PriceKind;
  priceNote?: string;
  takes?: string;
  attributes?: Record<string, string>;
  synonyms?: string[];
  quotable?: boolean;
}

export interface TestEntry {
  id?: string;
  kind?: EntryKind;
  title: string;
  text: string;
  synonyms?: string[];
  live?: boolean;
}

/** Rows of the catalog in this order. */
export async function createItems({ db, workspaceId }: Scope, items: readonly TestItem[]): Promise<string[]> {
  const rows = items.map(({ price = null, currency = "USD", id = newId(), ...item }, position) => ({
    ...item,
    workspaceId,
    id,
    priceMinor: price === null ? null : price * 100,
    currency: price === null ? null : currency,
    position,
    updatedAt: testNow,
  }));
  await db.insert(catalogItem).values(rows);
  return rows.map((row) => row.id);
}

export async function createEntries({ db, workspaceId }: Scope, entries: readonly TestEntry[]): Promise<string[]> {
  const rows = entries.map(({ kind = "faq", id = newId(), ...entry }) => ({
    ...entry,
    workspaceId,
    id,
    kind,
    createdAt: testNow,
    updatedAt: testNow,
  }));
  await db.insert(knowledgeEntry).values(rows);
  return rows.map((row) => row.id);
}

export async function createHours({ db, workspaceId }: Scope, hours: OpeningHours): Promise<void> {
  await db.insert(openingHours).values({ workspaceId, hours, updatedAt: testNow });
}

/** A question that was asked once and not answered. */
export async function createGap({ db, workspaceId }: Scope, question: string): Promise<string> {
  const id = newId();
  const asked = { count: 1, firstAskedAt: testNow, lastAskedAt: testNow };
  await db.insert(knowledgeGap).values({ workspaceId, id, language: "en", question, ...asked });
  return id;
}
