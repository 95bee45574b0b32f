import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { channel, workspace } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelRecord } from "./channel.ts";

const channelsMax = 200;

export async function listChannels({ db, workspaceId }: Scope): Promise<ChannelRecord[]> {
  return db
    .select()
    .from(channel)
    .where(eq(channel.workspaceId, workspaceId))
    .orderBy(asc(channel.createdAt), asc(channel.id))
    .limit(channelsMax);
}

export async function listChannelIdsOfKind({ db, workspaceId }: Scope, kind: ChannelKind): Promise<string[]> {
  const rows = await db
    .select({ id: channel.id })
    .from(channel)
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.kind, kind)))
    .limit(channelsMax);
  return rows.map((row) => row.id);
}

export async function updateWorkspace(
  { db, workspaceId }: Scope,
  patch: { name?: string; pauseMinutes?: number; privacyUrl?: string | null },
): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await db.update(workspace).set(patch).where(eq(workspace.id, workspaceId));
}
