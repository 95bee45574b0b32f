import { and, eq, type InferSelectModel, isNull } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { handoff, type StoredBrief } from "#db/schema/index.ts";
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

export async function saveBrief({ db, workspaceId }: Scope, id: string, brief: StoredBrief, at: Date): Promise<void> {
  await db
    .update(handoff)
    .set({ brief, briefAt: at })
    .where(and(eq(handoff.workspaceId, workspaceId), eq(handoff.id, id)));
}
