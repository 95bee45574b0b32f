import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { freePort, startCluster } from "#scripts/postgres/cluster.ts";
import { ensureDatabase } from "#scripts/postgres/databases.ts";

/** The product under load: its process, its database, and the Meta that it sends to. */
export interface Desk {
  url: string;
  pid: number;
  sql: postgres.Sql;
  graph: FakeGraph;
  databaseUrl: string;
  authSecret: string;
  encryptionKey: string;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, "..");
const startTimeoutMs = 60_000;

/** As an operator starts it, with a durable database of its own; only statistics of statements are added. */
export async function startDesk(): Promise<Desk> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "frontdesk-bench-"));
  await chmod(dataDir, 0o711);
  const cluster = await startCluster({ dataDir, settings: { shared_preload_libraries: "pg_stat_statements" } });
  const databaseUrl = cluster.url("bench");
  await ensureDatabase(cluster.url("postgres"), "bench");
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  await sql`create extension pg_stat_statements`;
  const graph = await startFakeGraph();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const secrets = { authSecret: randomBytes(32).toString("hex"), encryptionKey: randomBytes(32).toString("base64") };
  const server = spawn(process.execPath, [...startFlags(), "scripts/start.ts"], {
    cwd: root,
    // The channel lets it end when we are killed.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_URL: url,
      DATA_DIR: path.join(dataDir, "server"),
      DATABASE_URL: databaseUrl,
      DEMO: "1",
      DEMO_PASSWORD: "a-password-for-benchmarks",
      AUTH_SECRET: secrets.authSecret,
      ENCRYPTION_KEY: secrets.encryptionKey,
      META_GRAPH_URL: graph.metaGraphUrl,
      INSTAGRAM_GRAPH_URL: graph.instagramGraphUrl,
      REPLY_DELAY_MS: "0",
      LOG_LEVEL: "warn",
    },
  });
  const stop = async () => {
    await stopProcess(server);
    await Promise.all([graph.stop(), sql.end({ timeout: 1 })]);
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await untilHealthy(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: server.pid ?? 0, sql, graph, databaseUrl, ...secrets, stop };
}

/** The flags of Node that `npm start` gives. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return String(scripts.start).match(/--[\w-]+=\d+/g) ?? [];
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (server.exitCode === null && Date.now() < deadline) {
    const response = await fetch(`${url}/api/health`).catch(() => null);
    if (response?.ok) return;
    await delay(200);
  }
  throw new Error("the server did not start");
}

async function stopProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill("SIGTERM");
  await exited;
}

/** Until no job is due: what one measurement left behind must not slow the next. What takes too long is forgotten. */
export async function settle(desk: Pick<Desk, "sql">, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const [row] = await desk.sql`select count(*)::int as due from graphile_worker.jobs where run_at <= now()`;
    if (row?.due === 0) return;
    await delay(100);
  }
  await dropJobs(desk);
}

/** Forgets the jobs that have not begun: thousands of them are not what is measured. */
export async function dropJobs({ sql }: Pick<Desk, "sql">): Promise<void> {
  await sql`delete from graphile_worker._private_jobs where locked_at is null`;
}
