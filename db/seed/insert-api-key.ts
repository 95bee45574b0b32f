import type { Scope } from "#db/client.ts";
import { apiKey } from "#db/schema/index.ts";
import { apiScopes } from "#lib/domain/access/role.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";

/** The operator's key with every scope; the same key again changes nothing. */
export async function ensureApiKey({ db, workspaceId }: Scope, key: string | null, now: Date): Promise<void> {
  if (key === null) return;
  const row = {
    workspaceId,
    id: newId(),
    name: "Demo",
    keyHash: sha256Hex(key),
    scopes: [...apiScopes],
    createdAt: now,
  };
  await db.insert(apiKey).values(row).onConflictDoNothing({ target: apiKey.keyHash });
}
