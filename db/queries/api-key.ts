import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { apiKey } from "#db/schema/index.ts";
import type { ApiScope } from "#lib/domain/access/role.ts";

export interface ApiKeyRecord {
  id: string;
  workspaceId: string;
  scopes: ApiScope[];
}

/** Null for an unknown or revoked key. The key itself is stored nowhere. */
export async function findApiKey(db: Db, keyHash: string): Promise<ApiKeyRecord | null> {
  const [row] = await db
    .select({ id: apiKey.id, workspaceId: apiKey.workspaceId, scopes: apiKey.scopes })
    .from(apiKey)
    .where(and(eq(apiKey.keyHash, keyHash), isNull(apiKey.revokedAt)));
  return row ?? null;
}

/** Writes only when the last use was before `staleBefore`: a busy key must not write at each call. */
export async function touchApiKey(db: Db, keyHash: string, now: Date, staleBefore: Date): Promise<void> {
  await db
    .update(apiKey)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKey.keyHash, keyHash), or(isNull(apiKey.lastUsedAt), lt(apiKey.lastUsedAt, staleBefore))));
}
