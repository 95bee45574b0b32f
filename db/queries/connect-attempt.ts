import { and, desc, eq, gt, type InferSelectModel, isNull, lte } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
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

const isOpenSignup = and(
  eq(connectAttempt.kind, "whatsapp"),
  isNull(connectAttempt.usedAt),
  isNull(connectAttempt.endedAt),
);

/** WhatsApp sign-ups that stand open now, of all workspaces. There are few: they live for hours. */
export async function findOpenSignups(
  db: Db,
  now: Date,
  limit: number,
): Promise<{ workspaceId: string; id: string }[]> {
  return db
    .select({ workspaceId: connectAttempt.workspaceId, id: connectAttempt.id })
    .from(connectAttempt)
    .where(and(isOpenSignup, gt(connectAttempt.expiresAt, now)))
    .limit(limit);
}

/** Whether a sign-up is known already to have ended with this account: Meta says it more than once. */
export async function isEndedKnown(db: Db, accountId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: connectAttempt.id })
    .from(connectAttempt)
    .where(eq(connectAttempt.endedAccountId, accountId))
    .limit(1);
  return row !== undefined;
}

export async function noteAttemptEnded(
  { db, workspaceId }: Scope,
  id: string,
  { accountId, at, expiresAt }: { accountId: string; at: Date; expiresAt: Date },
): Promise<void> {
  await db
    .update(connectAttempt)
    .set({ endedAccountId: accountId, endedAt: at, expiresAt })
    .where(and(eq(connectAttempt.workspaceId, workspaceId), eq(connectAttempt.id, id), isOpenSignup));
}

/** The newest sign-up of the workspace that ended there and not here. */
export async function findEndedAttempt(
  { db, workspaceId }: Scope,
  { now, endedBefore }: { now: Date; endedBefore: Date },
): Promise<{ accountId: string } | null> {
  const [row] = await db
    .select({ accountId: connectAttempt.endedAccountId })
    .from(connectAttempt)
    .where(
      and(
        eq(connectAttempt.workspaceId, workspaceId),
        isNull(connectAttempt.usedAt),
        lte(connectAttempt.endedAt, endedBefore),
        gt(connectAttempt.expiresAt, now),
      ),
    )
    .orderBy(desc(connectAttempt.endedAt))
    .limit(1);
  return row?.accountId ? { accountId: row.accountId } : null;
}

/** All WhatsApp sign-ups of the workspace are over. */
export async function closeSignups({ db, workspaceId }: Scope, at: Date): Promise<void> {
  await db
    .update(connectAttempt)
    .set({ usedAt: at })
    .where(
      and(
        eq(connectAttempt.workspaceId, workspaceId),
        eq(connectAttempt.kind, "whatsapp"),
        isNull(connectAttempt.usedAt),
      ),
    );
}
