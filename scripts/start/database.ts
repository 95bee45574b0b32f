import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { type Env, shareEmbeddedDatabase } from "#lib/platform/env.ts";
import { startCluster } from "../postgres/cluster.ts";
import { ensureDatabase } from "../postgres/databases.ts";
import { beforeExit } from "./lifecycle.ts";
import { lockDataDir } from "./lock.ts";
import { errorCode, OperatorError } from "./operator-error.ts";

export interface RunningDatabase {
  url: string;
  /** Stops what we started; does nothing to a database of the operator's. */
  stop(): Promise<void>;
}

const name = "frontdesk";
const oldestVersion = 15;

/** The operator's database, checked, or our own, started. The caller holds the lock of the data folder. */
export async function startDatabase(env: Env): Promise<RunningDatabase> {
  if (!env.embedded && env.databaseUrl) {
    await checkDatabase(env.databaseUrl);
    return { url: env.databaseUrl, stop: async () => {} };
  }
  const cluster = await startCluster({ dataDir: env.dataDir });
  const url = cluster.url(name);
  await ensureDatabase(cluster.url("postgres"), name);
  const addressFile = addressFileOf(env);
  // One that a killed start left behind may be another user's.
  rmSync(addressFile, { force: true });
  writeFileSync(addressFile, url, { mode: 0o600 });
  shareEmbeddedDatabase(url);
  const stop = async () => {
    rmSync(addressFile, { force: true });
    await cluster.stop();
  };
  beforeExit(stop);
  return { url, stop };
}

/** For a script beside the server: the operator's database, or the embedded one that runs now. */
export async function findRunningDatabase(env: Env): Promise<string | null> {
  if (env.databaseUrl) {
    await checkDatabase(env.databaseUrl);
    return env.databaseUrl;
  }
  try {
    const url = readFileSync(addressFileOf(env), "utf8");
    await checkDatabase(url);
    shareEmbeddedDatabase(url);
    return url;
  } catch {
    return null;
  }
}

/** Runs `work` on the database, started for it alone when it is the embedded one and does not run. */
export async function withDatabase<T>(env: Env, work: (url: string) => Promise<T>): Promise<T> {
  const running = await findRunningDatabase(env);
  if (running) return work(running);
  lockDataDir(env.dataDir);
  const database = await startDatabase(env);
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

/** @throws OperatorError that says what is wrong with DATABASE_URL, without its password */
export async function checkDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as version`;
    if (row?.version >= oldestVersion) return;
    throw new OperatorError(
      `DATABASE_URL must lead to PostgreSQL ${oldestVersion} or newer, and this is ${row?.version}.`,
    );
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(`${sentenceFor(error, new URL(url))}.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function sentenceFor(error: unknown, { hostname, port, pathname, username }: URL): string {
  const place = `${hostname}:${port || 5432}`;
  const code = errorCode(error);
  if (code === "28P01" || code === "28000") {
    return `DATABASE_URL must hold a user and password that ${place} accepts, and it refused the user ${decodeURIComponent(username)}`;
  }
  if (code === "3D000")
    return `DATABASE_URL must name a database that exists, and ${place} has no ${pathname.slice(1)}`;
  return `DATABASE_URL must lead to a PostgreSQL server that answers, and ${place} does not (${code || "no answer"})`;
}

function addressFileOf(env: Env): string {
  return path.join(env.dataDir, "postgres.url");
}
