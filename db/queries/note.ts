import { and, desc, eq, type InferSelectModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { note } from "#db/schema/index.ts";

export type NoteRecord = InferSelectModel<typeof note>;

const notesMax = 100;

/** Newest first. */
export async function listNotes({ db, workspaceId }: Scope, leadId: string): Promise<NoteRecord[]> {
  return db
    .select()
    .from(note)
    .where(and(eq(note.workspaceId, workspaceId), eq(note.leadId, leadId)))
    .orderBy(desc(note.at), desc(note.id))
    .limit(notesMax);
}

export async function insertNote({ db, workspaceId }: Scope, values: Omit<NoteRecord, "workspaceId">): Promise<void> {
  await db.insert(note).values({ workspaceId, ...values });
}
