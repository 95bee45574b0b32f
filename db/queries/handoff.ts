import { and, desc, eq, type InferSelectModel, isNull, lte, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { handoff } from "#db/schema/index.ts";
import type { StoredBrief } from "#lib/domain/qualification/brief.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";

export type HandoffRecord = InferSelectModel<typeof handoff>;

export async function insertHandoff(
  { db, workspaceId }: Scope,
  values: { id: string; conversationId: string; reason: HandoffReason; at: Date; openQuestions: string[] },
): Promise<void> {
  await db.insert(handoff).values({ workspaceId, ...values });
}

export async function pickUpHandoff(
  { db, workspaceId }: Scope,
  id: string,
  pickedUp: { at: Date; memberId: string | null },
): Promise<void> {
  await db
    .update(handoff)
    .set({ pickedUpAt: pickedUp.at, pickedUpBy: pickedUp.memberId })
    .where(and(eq(handoff.workspaceId, workspaceId), eq(handoff.id, id), isNull(handoff.pickedUpAt)));
}

export async function findHandoff({ db, workspaceId }: Scope, id: string): Promise<HandoffRecord | null> {
  const [row] = await db
    .select()
    .from(handoff)
    .where(and(eq(handoff.workspaceId, workspaceId), eq(handoff.id, id)));
  return row ?? null;
}

export async function findNewestHandoff(
  { db, workspaceId }: Scope,
  conversationId: string,
): Promise<HandoffRecord | null> {
  const [row] = await db
    .select()
    .from(handoff)
    .where(and(eq(handoff.workspaceId, workspaceId), eq(handoff.conversationId, conversationId)))
    .orderBy(desc(handoff.at), desc(handoff.id))
    .limit(1);
  return row ?? null;
}

/** Of two that are written at the same time the one that knows later things stands. @returns whether it was saved */
export async function saveBrief(
  { db, workspaceId }: Scope,
  id: string,
  brief: StoredBrief,
  at: Date,
): Promise<boolean> {
  const known = sql`coalesce(${handoff.brief}->>'asOf', '')`;
  const rows = await db
    .update(handoff)
    .set({ brief, briefAt: at })
    .where(and(eq(handoff.workspaceId, workspaceId), eq(handoff.id, id), lte(known, brief.asOf ?? "")))
    .returning({ id: handoff.id });
  return rows.length > 0;
}

/** Changes nothing but the suggestion: the rest of the brief may be written anew meanwhile. */
export async function replaceSuggestion(
  { db, workspaceId }: Scope,
  id: string,
  change: Required<Pick<StoredBrief, "suggestedReply" | "discarded">>,
): Promise<void> {
  await db
    .update(handoff)
    .set({ brief: sql`${handoff.brief} || ${JSON.stringify(change)}::jsonb` })
    .where(and(eq(handoff.workspaceId, workspaceId), eq(handoff.id, id)));
}
