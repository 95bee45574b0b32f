import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  attachment,
  catalogItem,
  conversation,
  handoff,
  knowledgeEntry,
  knowledgeGap,
  note,
  notification,
  user,
} from "#db/schema/index.ts";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import type { Role } from "#lib/domain/access/role.ts";
import { newId } from "#lib/platform/ids.ts";
import { testDataDir } from "#test/data-dir.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, type TestApp, testNow } from "#test/factories/app.ts";
import { callRoute, serve, type TestCall } from "#test/factories/request.ts";
import { ofConversation, type RouteCase, routeCases } from "#test/crm-route-cases.ts";
import { type GivenCrm, givenCrm } from "#test/given-crm.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const { remove, ...dataDir } = testDataDir();
let database: TestDatabase;
let app: TestApp;
let graph: FakeGraph;

const given = (role?: Role) => givenCrm(app, role);
type Given = GivenCrm;

/** Two workspaces for calls that must change nothing. */
let mine: Given;
let theirs: Given;

beforeAll(async () => {
  database = await testDatabase();
  graph = await startFakeGraph();
  app = createApp(database, {
    META_GRAPH_URL: graph.metaGraphUrl,
    INSTAGRAM_GRAPH_URL: graph.instagramGraphUrl,
    ...dataDir,
  });
  serve(app);
  [mine, theirs] = [await given(), await given()];
});
afterAll(async () => {
  await database.close();
  await graph.stop();
  remove();
});

type Handlers = Record<string, Parameters<typeof callRoute>[0]>;

async function run({ file, method, call }: RouteCase, as: Given, of: Given = as, extra: TestCall = {}) {
  const routes: Handlers = await import(/* @vite-ignore */ path.join(here, file, "route.ts"));
  const handler = routes[method];
  if (!handler) throw new Error(`${file} has no ${method}`);
  return callRoute(handler, method, { cookie: as.cookie, ...call?.(of), ...extra });
}

describe("every route of the CRM", () => {
  test("is in the table of this test", () => {
    const files = readdirSync(here, { recursive: true, encoding: "utf8" });
    const routes = files.filter((file) => file.endsWith("route.ts")).map((file) => path.dirname(file));
    expect(routes.toSorted()).toEqual([...new Set(routeCases.map((one) => one.file))].toSorted());
  });

  test.each(routeCases)("$method $file works for the owner", async (one) => {
    expect(await run(one, await given())).toMatchObject({ status: one.ok ?? 200 });
  });

  test.each(routeCases)("$method $file gives an agent what an agent may do", async (one) => {
    expect(await run(one, await given("agent"))).toMatchObject({ status: one.agent ?? one.ok ?? 200 });
  });

  test.each(routeCases)("$method $file wants a live session", async (one) => {
    const nobody = await run(one, mine, mine, { cookie: "" });
    expect(nobody).toMatchObject({ status: 401, body: { error: { code: "unauthenticated" } } });
  });

  test.each(routeCases.filter((one) => one.foreign))("$method $file does not find another workspace's", async (one) => {
    const before = await snapshot(theirs);
    const answer = await run(one, mine, theirs);
    expect(answer).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
    expect(await snapshot(theirs)).toEqual(before);
  });

  test.each(routeCases.filter((one) => one.method !== "GET"))(
    "$method $file refuses another site's page",
    async (one) => {
      const crossSite = { headers: { "sec-fetch-site": "cross-site", origin: "https://evil.example" } };
      expect(await run(one, mine, mine, crossSite)).toMatchObject({ status: 403 });
    },
  );
});

async function snapshot({ scope }: Given) {
  const of = <T extends { workspaceId: typeof conversation.workspaceId }>(table: T) =>
    eq(table.workspaceId, scope.workspaceId);
  return {
    conversations: await app.db.select().from(conversation).where(of(conversation)).orderBy(conversation.id),
    attachments: await app.db
      .select()
      .from(attachment)
      .where(eq(attachment.workspaceId, scope.workspaceId))
      .orderBy(attachment.id),
    notes: await app.db.select().from(note).where(eq(note.workspaceId, scope.workspaceId)),
    items: await app.db.select().from(catalogItem).where(eq(catalogItem.workspaceId, scope.workspaceId)),
    entries: await app.db.select().from(knowledgeEntry).where(eq(knowledgeEntry.workspaceId, scope.workspaceId)),
    gaps: await app.db.select().from(knowledgeGap).where(eq(knowledgeGap.workspaceId, scope.workspaceId)),
    handoffs: await app.db.select().from(handoff).where(eq(handoff.workspaceId, scope.workspaceId)),
  };
}

describe("another workspace's things in the body", () => {
  test.each([
    ["assign", ({ member }: Given) => ({ memberId: member.memberId })],
    ["labels", ({ label }: Given) => ({ labelId: label.id, on: true })],
  ])("%s does not find them", async (verb, body) => {
    const one = { file: `conversations/[id]/${verb}`, method: "POST", call: ofConversation() } as const;
    expect(await run(one, mine, mine, { body: body(theirs) })).toMatchObject({ status: 404 });
  });

  test("notifications of others stay unread", async () => {
    const one = { file: "notifications/read", method: "POST" } as const;
    await run(one, mine, mine, { body: { ids: [theirs.notificationId] } });
    const [row] = await app.db.select().from(notification).where(eq(notification.id, theirs.notificationId));
    expect(row?.readAt).toBeNull();
  });
});

describe("answers of the routes", () => {
  test("a message is stored once, however often it is sent", async () => {
    const mine = await given();
    const send = { file: "conversations/[id]/messages", method: "POST", call: ofConversation() } as const;
    const body = { id: newId(), text: "Good morning" };
    const first = await run(send, mine, mine, { body });
    expect(first).toMatchObject({
      status: 201,
      body: {
        message: { id: body.id, author: "member", authorName: "Dana Whitfield", state: "queued" },
        detail: { row: { id: mine.made.id, control: { state: "manual" }, assignee: { id: mine.member.memberId } } },
      },
    });
    expect(await run(send, mine, mine, { body })).toMatchObject({ status: 200, body: { message: { id: body.id } } });
  });

  test("input that does not fit names its field, and nonsense is no JSON", async () => {
    const folder = { file: "conversations/[id]/folder", method: "POST", call: ofConversation() } as const;
    expect(await run(folder, mine, mine, { body: { folder: "trash" } })).toMatchObject({
      status: 422,
      body: { error: { code: "invalid", field: "folder" } },
    });
    expect(await run(folder, mine, mine, { body: "{" })).toMatchObject({ status: 400 });
    const plain = { body: "folder=solved", headers: { "content-type": "text/plain" } };
    expect(await run(folder, mine, mine, plain)).toMatchObject({ status: 415 });
    const large = { body: { folder: "solved", padding: "x".repeat(1_000_001) } };
    expect(await run(folder, mine, mine, large)).toMatchObject({ status: 413 });
  });

  test("an address that cannot exist is not found", async () => {
    const detail = { file: "conversations/[id]", method: "GET", call: () => ({ params: { id: "nonsense" } }) } as const;
    expect(await run(detail, mine)).toMatchObject({ status: 404 });
  });

  test("an unexpected failure tells a reference and nothing else", async () => {
    const mine = await given();
    serve({
      ...app,
      clock: {
        now: () => {
          throw new Error("secret detail");
        },
      },
    });
    try {
      const answer = await run({ file: "inbox", method: "GET" }, mine);
      expect(answer).toMatchObject({ status: 500, body: { error: { code: "internal" } } });
      expect(JSON.stringify(answer.body)).not.toContain("secret detail");
      expect(answer.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
    } finally {
      serve(app);
    }
  });

  test("the name of a member in the workspace's list is theirs only", async () => {
    await app.db.update(user).set({ name: "Somebody Else" }).where(eq(user.id, theirs.member.userId));
    const answer = await run({ file: "settings", method: "GET" }, mine);
    expect(JSON.stringify(answer.body)).not.toContain("Somebody Else");
  });

  test("solved conversations say by whom", async () => {
    const mine = await given();
    const folder = { file: "conversations/[id]/folder", method: "POST", call: ofConversation() } as const;
    expect(await run(folder, mine, mine, { body: { folder: "solved" } })).toMatchObject({
      body: { row: { folder: "solved" }, folderChange: { byName: "Dana Whitfield", at: testNow.toISOString() } },
    });
  });
});
