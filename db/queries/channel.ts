import { and, asc, eq, gt, inArray, type InferInsertModel, type InferSelectModel, isNull, or, sql } from "drizzle-orm";
import { builtOnce } from "#db/built-once.ts";
import type { Db, Scope } from "#db/client.ts";
import { channel } from "#db/schema/index.ts";
import type { ChannelKind, ChannelState } from "#lib/domain/channel/channel-kind.ts";

export type ChannelRecord = InferSelectModel<typeof channel>;
export type ChannelPatch = Partial<
  Omit<InferInsertModel<typeof channel>, "workspaceId" | "id" | "kind" | "accountId" | "createdAt">
>;

const byId = (workspaceId: string, id: string) => and(eq(channel.workspaceId, workspaceId), eq(channel.id, id));

/** A disconnected row keeps its conversations and no longer stands for the account. Written as the index has it. */
const isActive = sql`${channel.state} <> 'not_connected'`;

const ofAccount = builtOnce(["kind", "accountId"], (db, { kind, accountId }) =>
  db
    .select()
    .from(channel)
    .where(and(eq(channel.kind, kind), isActive, eq(channel.accountId, accountId))),
);

/**
 * The channels behind account ids of a delivery; the only look-up that starts without a workspace. An Instagram account
 * may be named by the id that only its app knows, a WhatsApp number by its business account.
 */
export async function findChannelsByAccount(
  db: Db,
  kind: ChannelKind,
  accountIds: readonly string[],
): Promise<ChannelRecord[]> {
  const [first] = accountIds;
  if (first === undefined) return [];
  const isOfKind = and(eq(channel.kind, kind), isActive);
  const named =
    accountIds.length === 1
      ? await ofAccount(db, { kind, accountId: first })
      : await db
          .select()
          .from(channel)
          .where(and(isOfKind, inArray(channel.accountId, [...accountIds])));
  const others = accountIds.filter((id) => named.every((row) => row.accountId !== id));
  const otherId = otherIds[kind];
  if (otherId === null || others.length === 0) return named;
  const found = await db
    .select()
    .from(channel)
    .where(and(isOfKind, inArray(sql`${channel.settings} ->> ${sql.raw(`'${otherId}'`)}`, others)))
    .limit(numbersMax);
  return [...named, ...found];
}

/**
 * What else a delivery may call an account by: Instagram Login has a second id (reference D.1), and news of a WhatsApp
 * Business Account name no number and concern all of them.
 */
const otherIds = {
  whatsapp: "wabaId",
  instagram: "scopedId",
  messenger: null,
  webchat: null,
} as const satisfies Record<ChannelKind, string | null>;

/** A WhatsApp Business Account has far fewer numbers. */
const numbersMax = 200;

/** Forgets the problem if it is one of these. False when it was none of them. */
export async function clearChannelProblem(
  { db, workspaceId }: Scope,
  id: string,
  problems: readonly string[],
): Promise<boolean> {
  const cleared = await db
    .update(channel)
    .set({ problem: null, problemAt: null })
    .where(and(byId(workspaceId, id), inArray(channel.problem, [...problems])))
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
    .where(byId(workspaceId, id));
}

/** The workspace that has or had this account, disconnected ones too: what was seeded once is not seeded again. */
export async function findAnyByAccount(
  db: Db,
  kind: ChannelKind,
  accountId: string,
): Promise<{ workspaceId: string } | null> {
  const [row] = await db
    .select({ workspaceId: channel.workspaceId })
    .from(channel)
    .where(and(eq(channel.kind, kind), eq(channel.accountId, accountId)))
    .limit(1);
  return row ?? null;
}

/** All channels of a kind that carry a secret of their own: to check what names no account. Bounded. */
export async function listChannelsOfKind(db: Db, kind: ChannelKind, limit: number): Promise<ChannelRecord[]> {
  return db
    .select()
    .from(channel)
    .where(and(eq(channel.kind, kind), isActive))
    .limit(limit);
}

/** Connected and broken channels of all workspaces, in pages. */
export async function listActiveChannels(
  db: Db,
  after: { workspaceId: string; id: string } | null,
  limit: number,
): Promise<ChannelRecord[]> {
  const from =
    after === null
      ? undefined
      : or(
          gt(channel.workspaceId, after.workspaceId),
          and(eq(channel.workspaceId, after.workspaceId), gt(channel.id, after.id)),
        );
  return db
    .select()
    .from(channel)
    .where(and(isActive, from))
    .orderBy(asc(channel.workspaceId), asc(channel.id))
    .limit(limit);
}

export async function findChannel({ db, workspaceId }: Scope, id: string): Promise<ChannelRecord | null> {
  const [row] = await db.select().from(channel).where(byId(workspaceId, id));
  return row ?? null;
}

/**
 * Notes what is broken. False when it is noted already, or when the channel has got a new token since `usedToken`.
 */
export async function noteChannelProblem(
  { db, workspaceId }: Scope,
  id: string,
  problem: { problem: string; at: Date; state?: ChannelState; usedToken?: string | null },
): Promise<boolean> {
  const { usedToken } = problem;
  const isOfToken =
    usedToken === null ? isNull(channel.accessTokenSealed) : usedToken && eq(channel.accessTokenSealed, usedToken);
  const noted = await db
    .update(channel)
    .set({ problem: problem.problem, problemAt: problem.at, ...(problem.state ? { state: problem.state } : {}) })
    .where(
      and(
        byId(workspaceId, id),
        isOfToken || undefined,
        isActive,
        sql`${channel.problem} is distinct from ${problem.problem}`,
      ),
    )
    .returning({ id: channel.id });
  return noted.length > 0;
}

/** The same, held until the transaction ends: whoever changes the connection comes after. */
export async function lockChannel({ db, workspaceId }: Scope, id: string): Promise<ChannelRecord | null> {
  const [row] = await db.select().from(channel).where(byId(workspaceId, id)).for("update");
  return row ?? null;
}

/** What this workspace disconnected: connecting the account again goes on with its conversations. */
export async function findDisconnected(
  { db, workspaceId }: Scope,
  kind: ChannelKind,
  accountId: string,
): Promise<ChannelRecord | null> {
  const [row] = await db
    .select()
    .from(channel)
    .where(
      and(
        eq(channel.workspaceId, workspaceId),
        eq(channel.kind, kind),
        eq(channel.accountId, accountId),
        eq(channel.state, "not_connected"),
      ),
    )
    .orderBy(asc(channel.createdAt))
    .limit(1);
  return row ?? null;
}

/** False when the account is connected already, here or in another workspace. */
export async function insertChannel(
  { db, workspaceId }: Scope,
  row: Omit<InferInsertModel<typeof channel>, "workspaceId">,
): Promise<boolean> {
  const rows = await db
    .insert(channel)
    .values({ ...row, workspaceId })
    .onConflictDoNothing()
    .returning({ id: channel.id });
  return rows.length > 0;
}

export async function updateChannel({ db, workspaceId }: Scope, id: string, patch: ChannelPatch): Promise<void> {
  await db.update(channel).set(patch).where(byId(workspaceId, id));
}
