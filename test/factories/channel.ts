import type { InferInsertModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { channel } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { seal } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { testEncryptionKey, testNow } from "./app.ts";

export interface TestChannel {
  id: string;
  kind: ChannelKind;
  accountId: string;
}

export const testAppSecret = "test-app-secret";
export const testVerifyToken = "test-verify-token";

/** A connected account with an account id of its own; WhatsApp unless told otherwise. */
export async function createChannel(
  { db, workspaceId }: Scope,
  overrides: Partial<InferInsertModel<typeof channel>> = {},
): Promise<TestChannel> {
  const { id = newId(), kind = "whatsapp" } = overrides;
  const accountId = overrides.accountId ?? (kind === "webchat" ? `key-${id}` : accountIdOf(id));
  const sealed = (secret: string) => (kind === "webchat" ? null : seal(secret, testEncryptionKey));
  await db.insert(channel).values({
    name: "Front desk",
    state: "connected",
    accessTokenSealed: sealed("test-access-token"),
    appSecretSealed: sealed(testAppSecret),
    verifyTokenSealed: sealed(testVerifyToken),
    createdAt: testNow,
    ...overrides,
    workspaceId,
    id,
    kind,
    accountId,
  });
  return { id, kind, accountId };
}

/** Digits, as Meta's ids are, and unique because the id is. */
function accountIdOf(id: string): string {
  return BigInt(`0x${id.replaceAll("-", "").slice(8)}`)
    .toString()
    .slice(0, 18);
}
