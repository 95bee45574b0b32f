import { and, asc, eq, type InferInsertModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { knowledgeEntry, openingHours } from "#db/schema/index.ts";
import type { EntryInput, EntryKind } from "#lib/domain/knowledge/material.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";

export interface EntryRecord extends EntryInput {
  id: string;
  updatedAt: Date;
}

export async function listEntries({ db, workspaceId }: Scope, kind: EntryKind, limit: number): Promise<EntryRecord[]> {
  return db
    .select({
      id: knowledgeEntry.id,
      kind: knowledgeEntry.kind,
      title: knowledgeEntry.title,
      text: knowledgeEntry.text,
      synonyms: knowledgeEntry.synonyms,
      live: knowledgeEntry.live,
      updatedAt: knowledgeEntry.updatedAt,
    })
    .from(knowledgeEntry)
    .where(and(eq(knowledgeEntry.workspaceId, workspaceId), eq(knowledgeEntry.kind, kind)))
    .orderBy(asc(knowledgeEntry.createdAt), asc(knowledgeEntry.id))
    .limit(limit);
}

type EntryValues = Omit<InferInsertModel<typeof knowledgeEntry>, "workspaceId">;

export async function insertEntry({ db, workspaceId }: Scope, values: EntryValues): Promise<void> {
  await db.insert(knowledgeEntry).values({ workspaceId, ...values });
}

/** @returns false: there is no such entry in this workspace */
export async function updateEntry({ db, workspaceId }: Scope, { id, ...values }: EntryValues): Promise<boolean> {
  const changed = await db
    .update(knowledgeEntry)
    .set(values)
    .where(and(eq(knowledgeEntry.workspaceId, workspaceId), eq(knowledgeEntry.id, id)))
    .returning({ id: knowledgeEntry.id });
  return changed.length > 0;
}

/** @returns false: there is no such entry in this workspace */
export async function deleteEntryRow({ db, workspaceId }: Scope, id: string): Promise<boolean> {
  const gone = await db
    .delete(knowledgeEntry)
    .where(and(eq(knowledgeEntry.workspaceId, workspaceId), eq(knowledgeEntry.id, id)))
    .returning({ id: knowledgeEntry.id });
  return gone.length > 0;
}

export async function findHours({ db, workspaceId }: Scope): Promise<OpeningHours | null> {
  const [row] = await db
    .select({ hours: openingHours.hours })
    .from(openingHours)
    .where(eq(openingHours.workspaceId, workspaceId));
  return row?.hours ?? null;
}

export async function putHours({ db, workspaceId }: Scope, hours: OpeningHours, at: Date): Promise<void> {
  await db
    .insert(openingHours)
    .values({ workspaceId, hours, updatedAt: at })
    .onConflictDoUpdate({ target: openingHours.workspaceId, set: { hours, updatedAt: at } });
}
