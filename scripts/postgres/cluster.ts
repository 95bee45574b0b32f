import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { type Command, postgresAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { initialise } from "./initialise.ts";
import { stopOrphan, stopProcess } from "./orphan.ts";
import { OperatorError } from "../start/operator-error.ts";

export interface ClusterOptions {
  /** Holds everything: `postgres/`, its log and its password. */
  dataDir: string;
  /** False only for tests: faster, and the data need not survive a power cut. */
  durable?: boolean;
  settings?: Readonly<Record<string, string>>;
}

export interface Cluster {
  url(databaseName: string): string;
  /** Ends it cleanly. Safe to call twice. */
  stop(): Promise<void>;
}

const user = "frontdesk";
const readyTimeoutMs = 120_000;
const attempts = 5;
const unsafe = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts a real PostgreSQL of our own on a free loopback port, whatever state the last one was left in. */
export async function startCluster({ dataDir, durable = true, settings = {} }: ClusterOptions): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true });
  const binaries = await findBinaries();
  const dir = path.join(dataDir, "postgres");
  const account = postgresAccount(dir, [binaries.root, dataDir]);
  const password = keptPassword(path.join(dataDir, "postgres.password"));
  if (!existsSync(dir)) await initialise({ binaries, account, dir, user, password, durable });
  await stopOrphan(dir);
  const logFile = path.join(dataDir, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const url = (name: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
    const args = serverArgs(dir, port, { ...(durable ? {} : unsafe), ...settings });
    const child = launch(account.command(binaries.postgres, args), logFile);
    if (await becomesReady(child, url("postgres"))) return { url, stop: stopper(child) };
    await stopper(child)();
    if (attempt === attempts) throw new OperatorError(`PostgreSQL did not start; its last words are in ${logFile}`);
    // The port was taken meanwhile, or children of a killed server still hold its memory: both pass.
    await delay(1_000);
  }
}

function keptPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8");
}

function serverArgs(dir: string, port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    ...settings,
  };
  return ["-D", dir, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

/** Detached: a Ctrl-C in the terminal must reach us and not the database that our last requests still need. */
function launch({ file, args, options }: Command, logFile: string) {
  const log = openSync(logFile, "w", 0o600);
  chmodSync(logFile, 0o600);
  const child = spawn(file, args, { ...options, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.on("error", () => {});
  const kill = () => child.kill("SIGINT");
  process.once("exit", kill);
  child.once("exit", () => process.removeListener("exit", kill));
  return child;
}

async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + readyTimeoutMs;
  while (child.exitCode === null && child.signalCode === null && child.pid && Date.now() < deadline) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return child.exitCode === null;
    } catch {
      await delay(50);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  return false;
}

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
    const exited = once(child, "exit");
    await Promise.all([stopProcess(child.pid), exited]);
  };
}

/** A loopback port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("No free port");
  return address.port;
}
