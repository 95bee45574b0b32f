import { and, eq, inArray, type InferSelectModel } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { channel } from "#db/schema/index.ts";
import type { ChannelKind, ChannelState } from "#lib/domain/channel/channel-kind.ts";

export type ChannelRecord = InferSelectModel<typeof channel>;

/** The channels behind account ids of a delivery; the only look-up that starts without a workspace. */
export async function findChannelsByAccount(
  db: Db,
  kind: ChannelKind,
  accountIds: readonly string[],
): Promise<ChannelRecord[]> {
  if (accountIds.length === 0) return [];
  return db
    .select()
    .from(channel)
    .where(and(eq(channel.kind, kind), inArray(channel.accountId, [...accountIds])));
}

/** All channels of a kind that carry a secret of their own: to check what names no account. Bounded. */
export async function listChannelsOfKind(db: Db, kind: ChannelKind, limit: number): Promise<ChannelRecord[]> {
  return db.select().from(channel).where(eq(channel.kind, kind)).limit(limit);
}

export async function findChannel({ db, workspaceId }: Scope, id: string): Promise<ChannelRecord | null> {
  const [row] = await db
    .select()
    .from(channel)
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, id)));
  return row ?? null;
}

export async function setChannelState({ db, workspaceId }: Scope, id: string, state: ChannelState): Promise<void> {
  await db
    .update(channel)
    .set({ state })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, id)));
}

/** A new token connects the channel again. */
export async function saveAccessToken({ db, workspaceId }: Scope, id: string, sealed: string): Promise<void> {
  await db
    .update(channel)
    .set({ accessTokenSealed: sealed, state: "connected" })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, id)));
}
