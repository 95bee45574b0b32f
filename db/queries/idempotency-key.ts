import { and, eq, isNull, lt } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { idempotencyKey } from "#db/schema/index.ts";

export interface KeptAnswer {
  requestHash: string;
  /** Null while the first call is being carried out. */
  answer: { status: number; body: string } | null;
}

/** True for the one call that may carry the request out. A claim that was left over before `staleBefore` is taken over. */
export async function claimKey(
  { db, workspaceId }: Scope,
  { key, requestHash, now, staleBefore }: { key: string; requestHash: string; now: Date; staleBefore: Date },
): Promise<boolean> {
  const claimed = await db
    .insert(idempotencyKey)
    .values({ workspaceId, key, requestHash, createdAt: now })
    .onConflictDoUpdate({
      target: [idempotencyKey.workspaceId, idempotencyKey.key],
      set: { createdAt: now },
      setWhere: and(
        eq(idempotencyKey.requestHash, requestHash),
        isNull(idempotencyKey.status),
        lt(idempotencyKey.createdAt, staleBefore),
      ),
    })
    .returning({ key: idempotencyKey.key });
  return claimed.length > 0;
}

export async function findKeptAnswer({ db, workspaceId }: Scope, key: string): Promise<KeptAnswer | null> {
  const [row] = await db
    .select()
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.workspaceId, workspaceId), eq(idempotencyKey.key, key)));
  if (!row) return null;
  const { requestHash, status, response } = row;
  return { requestHash, answer: status === null ? null : { status: Number(status), body: response ?? "" } };
}

export async function keepAnswer(
  { db, workspaceId }: Scope,
  key: string,
  { status, body }: { status: number; body: string },
): Promise<void> {
  await db
    .update(idempotencyKey)
    .set({ status: String(status), response: body })
    .where(and(eq(idempotencyKey.workspaceId, workspaceId), eq(idempotencyKey.key, key)));
}

/** The call failed for a reason that may pass: the next one may try again. */
export async function releaseKey({ db, workspaceId }: Scope, key: string): Promise<void> {
  await db
    .delete(idempotencyKey)
    .where(
      and(eq(idempotencyKey.workspaceId, workspaceId), eq(idempotencyKey.key, key), isNull(idempotencyKey.status)),
    );
}
