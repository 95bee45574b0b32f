import { and, eq, gt, type InferSelectModel, isNull } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { connectAttempt } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";

export type ConnectAttempt = InferSelectModel<typeof connectAttempt>;

export async function insertAttempt(
  { db, workspaceId }: Scope,
  attempt: { id: string; kind: ChannelKind; sessionId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.insert(connectAttempt).values({ workspaceId, ...attempt });
}

/** Takes the attempt for its one answer. Null when it is another session's, used, or too old. */
export async function takeAttempt(
  { db, workspaceId }: Scope,
  { id, kind, sessionId, now }: { id: string; kind: ChannelKind; sessionId: string; now: Date },
): Promise<ConnectAttempt | null> {
  const [row] = await db
    .update(connectAttempt)
    .set({ usedAt: now })
    .where(
      and(
        eq(connectAttempt.workspaceId, workspaceId),
        eq(connectAttempt.id, id),
        eq(connectAttempt.kind, kind),
        eq(connectAttempt.sessionId, sessionId),
        isNull(connectAttempt.usedAt),
        gt(connectAttempt.expiresAt, now),
      ),
    )
    .returning();
  return row ?? null;
}

export async function findAttempt(
  { db, workspaceId }: Scope,
  { id, sessionId, now }: { id: string; sessionId: string; now: Date },
): Promise<ConnectAttempt | null> {
  const [row] = await db
    .select()
    .from(connectAttempt)
    .where(
      and(
        eq(connectAttempt.workspaceId, workspaceId),
        eq(connectAttempt.id, id),
        eq(connectAttempt.sessionId, sessionId),
        gt(connectAttempt.expiresAt, now),
      ),
    );
  return row ?? null;
}

export async function keepChoices({ db, workspaceId }: Scope, id: string, choicesSealed: string | null): Promise<void> {
  await db
    .update(connectAttempt)
    .set({ choicesSealed })
    .where(and(eq(connectAttempt.workspaceId, workspaceId), eq(connectAttempt.id, id)));
}
