import { sql } from "drizzle-orm";
import { createDatabase, type Transaction } from "#db/client.ts";
import { findAnyByAccount } from "#db/queries/channel.ts";
import { conversations } from "./conversations/conversations.ts";
import { insertAccount } from "./insert-account.ts";
import { ensureApiKey } from "./insert-api-key.ts";
import { insertChannels } from "./insert-channels.ts";
import { insertConversations } from "./insert-conversations.ts";
import { insertKnowledgeTraces } from "./insert-knowledge-traces.ts";
import { insertMaterial } from "./insert-material.ts";
import { newLabelIds } from "./people.ts";
import { playScript } from "./play/play-script.ts";
import type { Setting } from "./play/stage.ts";
import type { SeedEnv } from "./seed-env.ts";

/** The web chat of the demo workspace; no other can have it, so it tells whether the demo is there. */
const demoWebchatKey = "demo";

/** Any fixed number that no other part of the program uses. */
const lockId = 7_205_118_395;

/**
 * Makes the demo workspace, all of it or nothing. Where it is already there nothing changes, except that a
 * `DEMO_API_KEY` which is new becomes one of its keys.
 * @returns the sign-in; `password` is null where it was set before, because only its hash is kept
 */
export async function seedDemo(options: {
  url: string;
  env: SeedEnv;
  now?: Date;
}): Promise<{ email: string; password: string | null }> {
  const { url, env, now = new Date() } = options;
  const connection = createDatabase(url, { max: 1 });
  try {
    return await connection.db.transaction((tx) => seedOnce(tx, env, now));
  } finally {
    await connection.close();
  }
}

async function seedOnce(tx: Transaction, env: SeedEnv, now: Date): Promise<{ email: string; password: string | null }> {
  // Two processes that start together make one demo.
  await tx.execute(sql`select pg_advisory_xact_lock(${lockId})`);
  const known = await findAnyByAccount(tx, "webchat", demoWebchatKey);
  if (known) {
    await ensureApiKey({ db: tx, workspaceId: known.workspaceId }, env.demoApiKey, now);
    return { email: env.demoEmail, password: null };
  }
  const account = await insertAccount(tx, env, now);
  const scope = { db: tx, workspaceId: account.workspaceId };
  await ensureApiKey(scope, env.demoApiKey, now);
  const channelIds = await insertChannels(scope, env, now);
  const { material, ...published } = await insertMaterial(scope, account.memberIds.dana, now);
  const setting: Setting = {
    now,
    pauseMs: env.aiPauseMinutes * 60_000,
    channelIds,
    memberIds: account.memberIds,
    labelIds: newLabelIds(),
    ...published,
  };
  const played = conversations.map((script) => playScript(script, setting));
  await insertConversations(scope, setting, played);
  await insertKnowledgeTraces(scope, material, played);
  return { email: env.demoEmail, password: account.password };
}
