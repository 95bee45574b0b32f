import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, expect, test } from "vitest";
import { type Cluster, startCluster } from "./cluster.ts";
import { isAlive } from "./orphan.ts";

/** One folder for all tests, which only its owner may enter: what one leaves behind is one more state that the next must cope with. */
const dataDir = mkdtempSync(path.join(os.tmpdir(), "frontdesk-cluster-"));
const running: Cluster[] = [];

afterEach(() => Promise.all(running.splice(0).map((cluster) => cluster.stop())));
afterAll(() => rmSync(dataDir, { recursive: true }));

async function start(): Promise<Cluster> {
  const cluster = await startCluster({ dataDir });
  running.push(cluster);
  return cluster;
}

async function query(cluster: Cluster, statement: string): Promise<unknown> {
  const sql = postgres(cluster.url("postgres"), { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

const pidFile = () => path.join(dataDir, "postgres", "postmaster.pid");
const postmaster = () => Number.parseInt(readFileSync(pidFile(), "utf8"), 10);

test("it keeps what it was told, and only its password opens it", async () => {
  const first = await start();
  await query(first, "create table kept as select 7 as n");
  await first.stop();
  const second = await start();
  expect(await query(second, "select n from kept")).toEqual([{ n: 7 }]);
  const stranger = postgres(second.url("postgres").replace(/:[^:@]+@/, ":guess@"), { max: 1 });
  await expect(stranger`select 1`).rejects.toMatchObject({ code: "28P01" });
  await stranger.end();
});

test("after PostgreSQL was killed it starts again with its data", async () => {
  await query(await start(), "create table killed as select 7 as n");
  const pid = postmaster();
  process.kill(pid, "SIGKILL");
  expect(await query(await start(), "select n from killed")).toEqual([{ n: 7 }]);
});

test("a PostgreSQL left running by a killed process is stopped first", async () => {
  await query(await start(), "create table orphaned as select 7 as n");
  const orphan = postmaster();
  const next = await start();
  expect(isAlive(orphan)).toBe(false);
  expect(postmaster()).not.toBe(orphan);
  expect(await query(next, "select n from orphaned")).toEqual([{ n: 7 }]);
});

test("a process that now has the number of the dead PostgreSQL is left alone", async () => {
  await (await start()).stop();
  const stranger = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  try {
    writeFileSync(pidFile(), `${stranger.pid}\n${path.dirname(pidFile())}\n1\n5432\n\n127.0.0.1\n\n`);
    expect(await query(await start(), "select 1 as n")).toEqual([{ n: 1 }]);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  } finally {
    stranger.kill();
  }
});

test("a first start that was cut off while the data folder was made begins anew", async () => {
  const half = path.join(dataDir, "postgres.new");
  await (await start()).stop();
  rmSync(path.join(dataDir, "postgres"), { recursive: true });
  writeFileSync(half, "half");
  expect(await query(await start(), "select 1 as n")).toEqual([{ n: 1 }]);
});
