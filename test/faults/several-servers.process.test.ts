import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { deliver } from "#e2e/fakes/deliver.ts";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { newWamid, whatsappText } from "#e2e/fakes/payloads.ts";
import { type Cluster, freePort, startCluster } from "#scripts/postgres/cluster.ts";
import { ensureDatabase } from "#scripts/postgres/databases.ts";
import { waitFor } from "#test/wait-for.ts";
import { launchServer, type ServerProcess } from "./server-process.ts";

const apiKey = "fd_test_key_0123456789abcdef";
const cronSecret = "cron-secret-cron-secret";
const conversations = z.object({ data: z.array(z.object({ id: z.string() })) });

let folder: string;
let cluster: Cluster;
let graph: FakeGraph;
const running: ServerProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "frontdesk-servers-"));
  await chmod(folder, 0o711);
  cluster = await startCluster({ dataDir: path.join(folder, "postgres"), durable: false });
  graph = await startFakeGraph();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  graph.reset();
});
afterAll(async () => {
  await graph.stop();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

async function launch(database: string, name: string, more: Record<string, string> = {}): Promise<ServerProcess> {
  await ensureDatabase(cluster.url("postgres"), database);
  const server = await launchServer(await freePort(), {
    DATABASE_URL: cluster.url(database),
    DATA_DIR: path.join(folder, name),
    AUTH_SECRET: "s".repeat(40),
    ENCRYPTION_KEY: Buffer.alloc(32, 3).toString("base64"),
    DEMO: "1",
    DEMO_PASSWORD: "a-password-for-tests",
    DEMO_API_KEY: apiKey,
    META_GRAPH_URL: graph.metaGraphUrl,
    REPLY_DELAY_MS: "200",
    ...more,
  });
  running.push(server);
  return server;
}

const received = (phone: string) =>
  graph.sent.filter((one) => one.to.replace("+", "") === phone).map((one) => one.text);
const receives = (phone: string, count: number) =>
  waitFor(`message ${count} to ${phone}`, () => received(phone).length >= count && received(phone), 20_000);

async function writeTo(servers: readonly ServerProcess[], phone: string, text: string): Promise<void> {
  const body = whatsappText({ from: phone, text, id: newWamid() });
  const answers = await Promise.all(
    servers.map((server) => deliver(`${server.url}/api/webhooks/whatsapp`, body, "demo-app-secret")),
  );
  expect(answers.map((answer) => answer.status)).toEqual(servers.map(() => 200));
}

const answers = ["Hello", "My landlord wants me out", "about 3k", "before Christmas", "anna@example.com"];

describe("several processes on one database", () => {
  it("two web processes with a worker each behave as one: every delivery to both, one reply each", async () => {
    const first = await launch("together", "first");
    const second = await launch("together", "second");
    const phones = ["34600000001", "34600000002", "34600000003"];
    for (const [step, text] of answers.entries()) {
      await Promise.all(phones.map((phone) => writeTo([first, second], phone, text)));
      await Promise.all(phones.map((phone) => receives(phone, step + 1)));
    }
    for (const phone of phones) {
      expect(received(phone)).toHaveLength(answers.length);
      expect(received(phone).at(-1)).toContain("that is everything I need");
    }
    // A human act at one server silences the worker of the other.
    const phone = phones[0] ?? "";
    const found = await fetch(`${first.url}/api/v1/conversations?channel=whatsapp&identity=${phone}`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    const [conversation] = conversations.parse(await found.json()).data;
    const taken = await fetch(`${second.url}/api/v1/conversations/${conversation?.id}/take-control`, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      body: "{}",
    });
    expect(taken.status).toBe(200);
  }, 90_000);

  it("without any worker the requests and the cron drain: a whole conversation is played", async () => {
    const server = await launch("serverless", "serverless", { WORKER: "off", CRON_SECRET: cronSecret });
    const phone = "34600000009";
    for (const [step, text] of answers.entries()) {
      await writeTo([server], phone, text);
      await receives(phone, step + 1);
    }
    expect(received(phone)).toHaveLength(answers.length);
    const drain = (token: string) =>
      fetch(`${server.url}/api/cron/drain`, { headers: { authorization: `Bearer ${token}` } });
    expect((await drain("a-guess")).status).toBe(401);
    expect((await drain(cronSecret)).status).toBe(200);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  }, 90_000);
});
