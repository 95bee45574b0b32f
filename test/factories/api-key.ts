import type { Scope } from "#db/client.ts";
import { apiKey } from "#db/schema/index.ts";
import { type ApiScope, apiScopes } from "#lib/domain/access/role.ts";
import { randomToken, sha256Hex } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";

/** A key of the REST API, with every scope unless told otherwise. @returns the key itself, which is stored nowhere */
export async function createApiKey(
  { db, workspaceId }: Scope,
  { scopes = apiScopes, revokedAt = null }: { scopes?: readonly ApiScope[]; revokedAt?: Date | null } = {},
): Promise<string> {
  const key = `fd_${randomToken()}`;
  const row = { workspaceId, id: newId(), name: "Test", keyHash: sha256Hex(key), scopes: [...scopes], revokedAt };
  await db.insert(apiKey).values(row);
  return key;
}
