import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conversationState } from "#db/queries/conversation.ts";
import {
  answer,
  apiKey,
  catalogItem,
  channel,
  conversation,
  handoff,
  identity,
  lead,
  member,
  message,
  notification,
  user,
  workflow,
  workflowVersion,
  workspace,
} from "#db/schema/index.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { apiScopes } from "#lib/domain/access/role.ts";
import { controlView } from "#lib/domain/conversation/control-view.ts";
import { open, sha256Hex } from "#lib/platform/crypto.ts";
import { verifyPassword } from "#lib/platform/password.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { testEncryptionKey, testNow } from "#test/factories/app.ts";
import { seedDemo } from "./seed-demo.ts";
import type { SeedEnv } from "./seed-env.ts";

const env: SeedEnv = {
  demoEmail: "Owner@example.com",
  demoPassword: "a long password",
  demoApiKey: "fd_demo_key",
  encryptionKey: testEncryptionKey,
  metaAppSecret: null,
  metaVerifyToken: null,
  aiPauseMinutes: 15,
};

let database: TestDatabase;
let signIn: Awaited<ReturnType<typeof seedDemo>>;

const seed = (changes: Partial<SeedEnv> = {}) =>
  seedDemo({ url: database.url, env: { ...env, ...changes }, now: testNow });

beforeAll(async () => {
  database = await testDatabase();
  signIn = await seed();
});
afterAll(() => database.close());

test("the owner can sign in; the agents are there", async () => {
  expect(signIn).toEqual({ email: "Owner@example.com", password: "a long password" });
  const people = await database.db
    .select({ name: user.name, email: user.email, role: member.role, hash: user.passwordHash })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .orderBy(member.createdAt);
  expect(people).toMatchObject([
    { name: "Dana Whitfield", email: "owner@example.com", role: "owner" },
    { name: "Tom Okafor", role: "agent", hash: null },
    { name: "Lucía Romero", role: "agent", hash: null },
  ]);
  expect(await verifyPassword("a long password", people[0]?.hash ?? "")).toBe(true);
});

test("the published workflow is the operator contract's, to the letter", async () => {
  const [published] = await database.db
    .select({ definition: workflowVersion.definition, draft: workflow.draft })
    .from(workflow)
    .innerJoin(workflowVersion, eq(workflowVersion.id, workflow.publishedVersionId));
  const definition = published?.definition;
  expect(published?.draft).toEqual(definition);
  expect(definition).toMatchObject({
    businessName: "Harbor & Finch Legal",
    greeting: "Hi, thanks for contacting Harbor & Finch. I am the virtual front desk.",
    handoffMessage:
      "Thank you, that is everything I need. A member of our team will continue this conversation shortly.",
    handoffOnRequestMessage:
      "Of course. I have told our team, and everything you wrote is passed on. A member of our team will continue this conversation shortly.",
  });
  expect(definition?.languages[0]).toBe("en");
  expect(definition?.questions.map(({ key, type, text, required }) => [key, type, text, required])).toEqual([
    ["need", "text", "What do you need help with?", true],
    ["budget", "money", "What budget do you have in mind?", false],
    ["timeline", "text", "When do you need this solved?", true],
    ["email", "email", "Which e-mail address can we send our proposal to?", true],
  ]);
});

test("every channel of the contract is connected, with secrets that open", async () => {
  const rows = await database.db.select().from(channel);
  const accounts = Object.fromEntries(rows.map((row) => [row.kind, row.accountId]));
  expect(accounts).toEqual({
    whatsapp: "100000000000001",
    messenger: "200000000000002",
    instagram: "300000000000003",
    webchat: "demo",
  });
  for (const row of rows) {
    expect(row.state).toBe("connected");
    const sealed = [row.accessTokenSealed, row.appSecretSealed, row.verifyTokenSealed];
    const opened = sealed.map((one) => (one === null ? null : open(one, testEncryptionKey)));
    const expected = ["demo-access-token", "demo-app-secret", "demo-verify-token"];
    expect(opened).toEqual(row.kind === "webchat" ? [null, null, null] : expected);
  }
});

test("the catalog has at least 30 services with prices", async () => {
  const rows = await database.db.select().from(catalogItem);
  expect(rows.filter((row) => row.priceMinor !== null && row.currency === "USD").length).toBeGreaterThanOrEqual(30);
  expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
});

test("the API key opens everything", async () => {
  const keys = await database.db.select().from(apiKey);
  expect(keys).toMatchObject([{ keyHash: sha256Hex("fd_demo_key"), scopes: [...apiScopes], revokedAt: null }]);
});

describe("conversations", () => {
  async function views() {
    const rows = await database.db
      .select({ row: conversation, name: lead.name, reason: handoff.reason, kind: channel.kind })
      .from(conversation)
      .innerJoin(lead, eq(lead.id, conversation.leadId))
      .innerJoin(channel, eq(channel.id, conversation.channelId))
      .leftJoin(handoff, eq(handoff.id, conversation.waitingHandoffId));
    return rows.map(({ row, name, reason, kind }) => {
      const state = conversationState(row);
      const waiting = state.waiting && reason ? { since: state.waiting.since, reason } : null;
      return { row, name, kind, state, view: controlView({ control: state.control, waiting }, testNow) };
    });
  }

  test("there are 24, in every state", async () => {
    const all = await views();
    const open = all.filter((one) => one.row.folder === "open");
    const count = (fits: (one: (typeof all)[number]) => boolean) => open.filter(fits).length;
    expect(all).toHaveLength(24);
    expect(count(({ view }) => view.state === "ai")).toBeGreaterThanOrEqual(5);
    expect(count(({ view }) => view.state === "waiting" && !view.late)).toBe(2);
    expect(count(({ view }) => view.state === "waiting" && view.late)).toBe(1);
    expect(count(({ view }) => view.state === "manual" && view.until !== null)).toBe(3);
    expect(count(({ view }) => view.state === "manual" && view.until === null)).toBe(1);
    for (const folder of ["solved", "spam", "archived"]) {
      expect(all.filter((one) => one.row.folder === folder).length).toBeGreaterThanOrEqual(2);
    }
    expect(new Set(all.map((one) => one.kind)).size).toBe(4);
  });

  test("a waiting handoff has a brief that cites messages, and its members were told", async () => {
    const rows = await database.db.select().from(handoff);
    const told = await database.db.select().from(notification);
    const texts = await database.db.select({ id: message.id }).from(message);
    const ids = new Set(texts.map((one) => one.id));
    for (const row of rows) {
      expect(row.brief?.sentences.length).toBeGreaterThan(0);
      expect(row.brief?.sentences.flatMap((one) => one.messageIds).every((id) => ids.has(id))).toBe(true);
      expect(told.filter((one) => one.causeId === row.id && one.kind === "handoff").length).toBeGreaterThan(0);
    }
  });

  test("evidence is in the message that it names", async () => {
    const rows = await database.db
      .select({ words: answer.words, text: message.text, author: message.author })
      .from(answer)
      .innerJoin(message, and(eq(message.id, answer.messageId), eq(message.workspaceId, answer.workspaceId)));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => row.author !== "customer" || !row.text.includes(row.words ?? "?"))).toEqual([]);
  });

  test("nothing is due to be sent to Meta, now or when a pause ends", async () => {
    const all = await views();
    const due = all.filter(
      ({ row, kind }) => kind !== "webchat" && row.folder === "open" && row.answeredSeq < row.lastCustomerSeq,
    );
    expect(due.map((one) => one.name)).toEqual([]);
    const states = await database.db.select({ state: message.state }).from(message);
    const unsent = ["queued", "sending", "unknown"];
    expect(states.filter((one) => unsent.includes(one.state))).toEqual([]);
  });

  test("pauses that run have their timers, under their keys and epochs", async () => {
    const jobs = await database.db.execute<{ task: string; key: string; run_at: string; payload: unknown }>(sql`
      select identifier as task, key, run_at, payload from graphile_worker._private_jobs
      join graphile_worker._private_tasks on _private_tasks.id = task_id`);
    const running = (await views()).filter(({ row }) => row.control === "human" && row.pauseUntil !== null);
    expect(running.length).toBeGreaterThanOrEqual(5);
    for (const { row } of running) {
      const job = jobs.find((one) => one.key === `pause:${row.id}`);
      expect(job).toMatchObject({
        task: "pause.end",
        payload: { workspaceId: row.workspaceId, conversationId: row.id, controlEpoch: row.controlEpoch },
      });
      expect(new Date(job?.run_at ?? 0)).toEqual(row.pauseUntil);
    }
    expect(jobs.filter((one) => one.task === "pause.end")).toHaveLength(running.length);
  });

  test("the reply windows that the seed assumes are the channels' own", () => {
    const hours = (["whatsapp", "messenger", "instagram", "webchat"] as const).map(
      (kind) => adapterFor(kind).capabilities.replyWindowHours,
    );
    expect(hours).toEqual([24, 24, 24, null]);
  });
});

test("a second run changes nothing; a new key of the operator is added", async () => {
  const count = async () => {
    const tables = [workspace, user, member, channel, conversation, message, identity, answer, notification, apiKey];
    return Promise.all(tables.map((table) => database.db.$count(table)));
  };
  const first = await count();
  expect(await seed({ demoPassword: "another" })).toEqual({ email: "Owner@example.com", password: null });
  expect(await count()).toEqual(first);
  await seed({ demoApiKey: "fd_second_key" });
  expect(await database.db.$count(apiKey)).toBe(2);
});

test("two that start together make one demo", async () => {
  const other = await testDatabase();
  try {
    const both = [1, 2].map(() => seedDemo({ url: other.url, env, now: testNow }));
    const passwords = (await Promise.all(both)).map((one) => one.password);
    expect(passwords.filter((password) => password !== null)).toHaveLength(1);
    expect(await other.db.$count(workspace)).toBe(1);
  } finally {
    await other.close();
  }
});
