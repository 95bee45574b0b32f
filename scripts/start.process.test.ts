import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freePort } from "./postgres/cluster.ts";
import { isAlive } from "./postgres/orphan.ts";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(os.tmpdir(), "frontdesk-start-"));
const dataDir = path.join(folder, "data");
const running: ChildProcess[] = [];
let port = 0;

beforeAll(async () => {
  port = await freePort();
});
afterEach(() => Promise.all(running.splice(0).map((child) => stop(child))));
afterAll(() => rmSync(folder, { recursive: true }));

/** What npm start runs, with nothing of this test's own environment. */
function launch(settings: Record<string, string> = {}): ChildProcess {
  const all = {
    PATH: "/usr/bin:/bin",
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    ...settings,
  };
  const command = ["-i", ...Object.entries(all).map(([name, value]) => `${name}=${value}`), process.execPath];
  const child = spawn("/usr/bin/env", [...command, "scripts/run.mjs", "scripts/start.ts"], { cwd: root });
  running.push(child);
  return child;
}

async function start(settings?: Record<string, string>): Promise<{ child: ChildProcess; printed: string }> {
  const child = launch(settings);
  let printed = "";
  child.stderr?.on("data", (chunk) => {
    printed += chunk;
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on("data", (chunk) => {
      printed += chunk;
      if (printed.includes("Ctrl-C stops it.")) resolve();
    });
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`It ended instead of starting: ${printed}`);
  });
  await Promise.race([ready, ended]);
  return { child, printed };
}

/** How a start that must fail ended. */
async function failure(settings: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child = launch(settings);
  const { stderr } = child;
  if (!stderr) throw new Error("No output to read");
  const [said, [code]] = await Promise.all([text(stderr), once(child, "exit")]);
  return { code, said: said.trim() };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, "exit");
  child.kill(signal);
  const [code] = await exited;
  return code;
}

const passwordIn = (printed: string) => /Password {2}(\S+)/.exec(printed)?.[1];
const postmaster = () => Number.parseInt(readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10);

test("a wrong value ends the start with one sentence", async () => {
  expect(await failure({ WORKER: "maybe" })).toEqual({ code: 1, said: "WORKER must be inline or off." });
});

test("a database that does not answer ends the start with one sentence that keeps the password", async () => {
  const secrets = { AUTH_SECRET: "s".repeat(32), ENCRYPTION_KEY: Buffer.alloc(32).toString("base64") };
  const { code, said } = await failure({ ...secrets, DATABASE_URL: "postgres://desk:hunter2@127.0.0.1:1/frontdesk" });
  expect(code).toBe(1);
  expect(said).toBe(
    "DATABASE_URL must lead to a PostgreSQL server that answers, and 127.0.0.1:1 does not (ECONNREFUSED).",
  );
});

test("a data folder that cannot be one ends the start with one sentence", async () => {
  const file = path.join(folder, "a-file");
  writeFileSync(file, "");
  const { code, said } = await failure({ DATA_DIR: file });
  expect(code).toBe(1);
  expect(said).toMatch(/^DATA_DIR must be a folder [^\n]*$/);
});

test("a port in use ends the start with one sentence", async () => {
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  expect(await failure({})).toEqual({
    code: 1,
    said: `PORT must be a free port: another program already listens on 127.0.0.1:${port}.`,
  });
  other.close();
});

test("it serves, refuses a second instance on its data, and ends without a trace", async () => {
  const { child, printed } = await start();
  expect(printed).toContain(`http://localhost:${port}`);
  const health = await fetch(`http://127.0.0.1:${port}/api/health`);
  expect(health.status).toBe(200);

  const second = await failure({ PORT: String(await freePort()) });
  expect(second).toEqual({
    code: 1,
    said: `Frontdesk is already running on ${dataDir} (process ${child.pid}): stop that one first, or set DATA_DIR to another folder.`,
  });

  const database = postmaster();
  expect(await stop(child, "SIGINT")).toBe(0);
  expect(isAlive(database)).toBe(false);
  expect(existsSync(path.join(dataDir, "frontdesk.lock"))).toBe(false);
});

test("after it was killed it starts again, with the same data and sign-in", async () => {
  const first = await start();
  const secrets = readFileSync(path.join(dataDir, "secrets.json"), "utf8");
  const database = postmaster();
  await stop(first.child, "SIGKILL");
  if (isAlive(database)) process.kill(database, "SIGKILL");

  const second = await start();
  expect(passwordIn(second.printed)).toBe(passwordIn(first.printed));
  expect(passwordIn(second.printed)).toBeDefined();
  expect(readFileSync(path.join(dataDir, "secrets.json"), "utf8")).toBe(secrets);
  expect(await stop(second.child)).toBe(0);
});
