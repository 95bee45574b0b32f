import { and, eq, inArray, type InferSelectModel, isNull, sql } from "drizzle-orm";
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
  const named = await db
    .select()
    .from(channel)
    .where(and(eq(channel.kind, kind), inArray(channel.accountId, [...accountIds])));
  const open = accountIds.filter((id) => !named.some((one) => one.accountId === id));
  // News of a WhatsApp Business Account name no number: they concern all of them.
  return kind === "whatsapp" && open.length > 0
    ? [...named, ...(await findChannelsOfBusinessAccounts(db, open))]
    : named;
}

async function findChannelsOfBusinessAccounts(db: Db, ids: readonly string[]): Promise<ChannelRecord[]> {
  return db
    .select()
    .from(channel)
    .where(and(eq(channel.kind, "whatsapp"), inArray(sql`${channel.settings}->>'wabaId'`, [...ids])))
    .limit(numbersMax);
}

/** A WhatsApp Business Account has far fewer numbers. */
const numbersMax = 200;

/** Notes what is broken. False when it was noted already. */
export async function setChannelProblem(
  { db, workspaceId }: Scope,
  id: string,
  { problem, at }: { problem: string; at: Date },
): Promise<boolean> {
  const noted = await db
    .update(channel)
    .set({ problem, problemAt: at })
    .where(
      and(
        eq(channel.workspaceId, workspaceId),
        eq(channel.id, id),
        sql`${channel.problem} is distinct from ${problem}`,
      ),
    )
    .returning({ id: channel.id });
  return noted.length > 0;
}

/** Forgets the problem if it is one of these. False when it was none of them. */
export async function clearChannelProblem(
  { db, workspaceId }: Scope,
  id: string,
  problems: readonly string[],
): Promise<boolean> {
  const cleared = await db
    .update(channel)
    .set({ problem: null, problemAt: null })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, id), inArray(channel.problem, [...problems])))
    .returning({ id: channel.id });
  return cleared.length > 0;
}

/** Adds to what only this kind of channel has. */
export async function mergeChannelSettings(
  { db, workspaceId }: Scope,
  id: string,
  settings: Record<string, string>,
): Promise<void> {
  await db
    .update(channel)
    .set({ settings: sql`${channel.settings} || ${JSON.stringify(settings)}::jsonb` })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, id)));
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

/**
 * Notes what is broken. False when it is noted already, or when the channel has got a new token since `usedToken`.
 */
export async function noteChannelProblem(
  { db, workspaceId }: Scope,
  id: string,
  problem: { problem: string; at: Date; state?: ChannelState; usedToken: string | null },
): Promise<boolean> {
  const token =
    problem.usedToken === null ? isNull(channel.accessTokenSealed) : eq(channel.accessTokenSealed, problem.usedToken);
  const noted = await db
    .update(channel)
    .set({ problem: problem.problem, problemAt: problem.at, ...(problem.state ? { state: problem.state } : {}) })
    .where(
      and(
        eq(channel.workspaceId, workspaceId),
        eq(channel.id, id),
        token,
        sql`${channel.problem} is distinct from ${problem.problem}`,
      ),
    )
    .returning({ id: channel.id });
  return noted.length > 0;
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
    .set({ accessTokenSealed: sealed, state: "connected", problem: null, problemAt: null })
    .where(and(eq(channel.workspaceId, workspaceId), eq(channel.id, id)));
}
