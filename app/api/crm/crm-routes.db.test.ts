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
  identity,
  knowledgeEntry,
  knowledgeGap,
  note,
  notification,
  user,
} from "#db/schema/index.ts";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { samplePdf } from "#e2e/fakes/sample-files.ts";
import type { Role } from "#lib/domain/access/role.ts";
import { newId } from "#lib/platform/ids.ts";
import { testDataDir } from "#test/data-dir.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, type TestApp, testNow } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createAttachment } from "#test/factories/attachment.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createEntries, createGap, createItems } from "#test/factories/knowledge.ts";
import { createLabel } from "#test/factories/label.ts";
import { createMember } from "#test/factories/member.ts";
import { callRoute, fileOf, serve, type TestCall } from "#test/factories/request.ts";
import { createSession } from "#test/factories/session.ts";
import { createDefinition, createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const { remove, ...dataDir } = testDataDir();
let database: TestDatabase;
let app: TestApp;
let graph: FakeGraph;

type Given = Awaited<ReturnType<typeof given>>;

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

async function given(role: Role = "owner") {
  const scope = await createWorkspace(app.db);
  const member = await createMember(scope, { role });
  const { cookie } = await createSession(app, { ...scope, ...member });
  const { versionId } = await createWorkflow(scope);
  const made = await createConversation(scope, { workflowVersionId: versionId, unreadCount: 1 });
  const label = await createLabel(scope);
  const failedId = newId();
  await createConversation(scope, {
    workflowVersionId: versionId,
    messages: [{ author: "customer" }, { id: failedId, author: "member", memberId: member.memberId, state: "failed" }],
  });
  const notificationId = newId();
  const told = {
    id: notificationId,
    memberId: member.memberId,
    kind: "handoff" as const,
    causeId: newId(),
    title: "T",
    body: "B",
  };
  await app.db.insert(notification).values({ workspaceId: scope.workspaceId, conversationId: made.id, ...told });
  const file = await createAttachment(app, scope, { conversationId: made.id });
  await app.db.update(identity).set({ pictureKey: file.storageKey }).where(eq(identity.id, made.identityId));
  const webchat = await createChannel(scope, { kind: "webchat" });
  const [itemId = ""] = await createItems(scope, [{ name: "Sofa", price: 890 }]);
  const [entryId = ""] = await createEntries(scope, [{ title: "Do you deliver?", text: "Yes." }]);
  const gapId = await createGap(scope, "Do you repair sofas?");
  const material = { itemId, entryId, gapId };
  return { scope, member, cookie, made, label, failedId, notificationId, webchat, file, ...material };
}

interface RouteCase {
  file: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** What an agent gets; the owner always gets `ok`. */
  agent?: 403;
  /** 409: allowed, but there is nothing to do. */
  ok?: number;
  /** Whether the address or the body names something of one workspace. */
  foreign?: true;
  call?: (of: Given) => Pick<TestCall, "params" | "query" | "body">;
}

const ofConversation = (body?: (of: Given) => unknown) => (of: Given) => ({
  params: { id: of.made.id },
  ...(body ? { body: body(of) } : {}),
});
const ofChannel = (body?: unknown) => (of: Given) => ({
  params: { id: of.made.channel.id },
  ...(body === undefined ? {} : { body }),
});
const ofFile = ({ file }: Given) => ({ params: { id: file.id } });
const signup = { code: "c", wabaId: "318840026600145", phoneNumberId: null, coexistence: true };
const definition = createDefinition();
const modelChoice = {
  source: "environment",
  provider: "openai",
  baseUrl: "",
  api: "responses",
  model: "",
  key: "",
  price: null,
  dailyTokensMax: null,
};

const item = { name: "Sofa", priceMinor: 89_000, currency: "USD" };
const entry = { kind: "faq", title: "Do you have parking?", text: "Yes." };
const hours = { timeZone: "UTC", weekly: [[], [], [], [], [], [], []], exceptions: [] };
const ofItem = (body?: unknown) => (of: Given) => ({
  params: { id: of.itemId },
  ...(body === undefined ? {} : { body }),
});
const ofEntry = (body?: unknown) => (of: Given) => ({
  params: { id: of.entryId },
  ...(body === undefined ? {} : { body }),
});

const cases: RouteCase[] = [
  { file: "inbox", method: "GET" },
  { file: "inbox", method: "GET", call: ({ label }) => ({ query: { label: label.id, search: "hello" } }) },
  { file: "conversations/[id]", method: "GET", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/thread", method: "GET", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/take-control", method: "POST", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/brief/update", method: "POST", foreign: true, call: ofConversation() },
  // Nothing was handed off here.
  { file: "conversations/[id]/brief/another", method: "POST", ok: 404, foreign: true, call: ofConversation() },
  { file: "conversations/[id]/keep-control", method: "POST", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/hand-back", method: "POST", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/pause-until-handed-back", method: "POST", foreign: true, call: ofConversation() },
  {
    file: "conversations/[id]/messages",
    method: "POST",
    ok: 201,
    foreign: true,
    call: ofConversation(() => ({ id: newId(), text: "Good morning" })),
  },
  {
    file: "conversations/[id]/files",
    method: "POST",
    ok: 201,
    foreign: true,
    call: ofConversation(() => fileOf(samplePdf, "offer.pdf")),
  },
  { file: "files/[id]", method: "GET", foreign: true, call: ofFile },
  // The file is here: there is nothing to fetch.
  { file: "files/[id]/fetch-again", method: "POST", ok: 409, foreign: true, call: ofFile },
  { file: "pictures/[id]", method: "GET", foreign: true, call: ({ made }) => ({ params: { id: made.identityId } }) },
  {
    file: "messages/[id]/retry",
    method: "POST",
    foreign: true,
    call: ({ failedId }) => ({ params: { id: failedId } }),
  },
  // A message of the team takes no reaction.
  {
    file: "messages/[id]/react",
    method: "POST",
    ok: 409,
    foreign: true,
    call: ({ failedId }) => ({ params: { id: failedId }, body: { emoji: "👍" } }),
  },
  { file: "conversations/[id]/templates", method: "GET", foreign: true, call: ofConversation() },
  { file: "conversations/[id]/templates/refresh", method: "POST", foreign: true, call: ofConversation() },
  // The workspace has no templates.
  {
    file: "conversations/[id]/templates",
    method: "POST",
    ok: 404,
    foreign: true,
    call: ofConversation(() => ({ id: newId(), templateId: newId(), parameters: [] })),
  },
  {
    file: "conversations/[id]/folder",
    method: "POST",
    foreign: true,
    call: ofConversation(() => ({ folder: "solved" })),
  },
  { file: "conversations/[id]/read", method: "POST", call: ofConversation(() => ({})), foreign: true },
  {
    file: "conversations/[id]/assign",
    method: "POST",
    foreign: true,
    call: ofConversation(({ member }) => ({ memberId: member.memberId })),
  },
  {
    file: "conversations/[id]/labels",
    method: "POST",
    foreign: true,
    call: ofConversation(({ label }) => ({ labelId: label.id, on: true })),
  },
  {
    file: "conversations/[id]/notes",
    method: "POST",
    foreign: true,
    call: ofConversation(() => ({ text: "Call back" })),
  },
  { file: "conversations/[id]/typing", method: "POST", ok: 204, foreign: true, call: ofConversation() },
  { file: "leads", method: "GET" },
  { file: "leads/[id]", method: "GET", foreign: true, call: ({ made }) => ({ params: { id: made.leadId } }) },
  {
    file: "leads/[id]/answers/[key]",
    method: "PATCH",
    foreign: true,
    call: ({ made }) => ({ params: { id: made.leadId, key: "budget" }, body: { text: "up to 3k" } }),
  },
  {
    file: "leads/[id]/answers/[key]/unlock",
    method: "POST",
    foreign: true,
    call: ({ made }) => ({ params: { id: made.leadId, key: "budget" } }),
  },
  { file: "notifications", method: "GET" },
  { file: "notifications/read", method: "POST", call: ({ notificationId }) => ({ body: { ids: [notificationId] } }) },
  { file: "workflow", method: "GET" },
  { file: "workflow/draft", method: "PUT", agent: 403, call: () => ({ body: { definition, revision: 1 } }) },
  { file: "workflow/discard", method: "POST", agent: 403 },
  { file: "workflow/publish", method: "POST", agent: 403, ok: 409, call: () => ({ body: { revision: 1 } }) },
  { file: "workflow/rollback", method: "POST", agent: 403, ok: 409, call: () => ({ body: { version: 1 } }) },
  { file: "channels", method: "GET" },
  {
    file: "channels",
    method: "POST",
    agent: 403,
    call: () => ({ body: { kind: "webchat", name: "Site", key: `k-${newId()}` } }),
  },
  { file: "channels/[id]/test", method: "POST", agent: 403, foreign: true, call: ofChannel() },
  { file: "channels/[id]/ai-answers", method: "PUT", agent: 403, foreign: true, call: ofChannel({ on: false }) },
  // WhatsApp has no such rule.
  {
    file: "channels/[id]/human-agent",
    method: "PUT",
    agent: 403,
    ok: 409,
    foreign: true,
    call: ofChannel({ on: true }),
  },
  { file: "channels/[id]/disconnect", method: "POST", agent: 403, foreign: true, call: ofChannel() },
  { file: "channels/[id]/events", method: "GET", agent: 403, foreign: true, call: ofChannel() },
  { file: "channels/choices/[id]", method: "GET", agent: 403, ok: 404, call: ofChannel() },
  { file: "channels/choices/[id]", method: "POST", agent: 403, ok: 404, call: ofChannel({ pageId: "1" }) },
  { file: "channels/signup", method: "POST", agent: 403, call: () => ({ body: signup }) },
  { file: "channels/signup/forget", method: "POST", agent: 403 },
  { file: "channels/signup/begin", method: "POST", agent: 403 },
  {
    file: "channels/[id]/reconnect",
    method: "POST",
    agent: 403,
    foreign: true,
    call: ({ made }) => ({ params: { id: made.channel.id }, body: { accessToken: "a-new-token" } }),
  },
  {
    file: "channels/[id]/webchat",
    method: "GET",
    foreign: true,
    call: ({ webchat }) => ({ params: { id: webchat.id } }),
  },
  {
    file: "channels/[id]/webchat",
    method: "PATCH",
    agent: 403,
    foreign: true,
    call: ({ webchat }) => ({ params: { id: webchat.id }, body: { position: "left" } }),
  },
  { file: "settings", method: "GET" },
  { file: "settings", method: "PUT", agent: 403, call: () => ({ body: { pauseMinutes: 5 } }) },
  { file: "settings/model", method: "GET", agent: 403 },
  { file: "settings/model", method: "PUT", agent: 403, call: () => ({ body: modelChoice }) },
  // The installation of these tests has no model.
  { file: "settings/model/test", method: "POST", agent: 403, ok: 409, call: () => ({ body: modelChoice }) },
  { file: "catalog", method: "GET" },
  { file: "catalog", method: "POST", agent: 403, ok: 201, call: () => ({ body: item }) },
  { file: "catalog/preview", method: "POST", call: () => ({ body: item }) },
  { file: "catalog/[id]", method: "PUT", agent: 403, foreign: true, call: ofItem(item) },
  { file: "catalog/[id]", method: "DELETE", agent: 403, ok: 204, foreign: true, call: ofItem() },
  { file: "catalog/[id]/quoted", method: "GET", foreign: true, call: ofItem() },
  { file: "knowledge/entries", method: "GET", call: () => ({ query: { kind: "faq" } }) },
  { file: "knowledge/entries", method: "POST", agent: 403, ok: 201, call: () => ({ body: entry }) },
  { file: "knowledge/entries/[id]", method: "PUT", agent: 403, foreign: true, call: ofEntry(entry) },
  { file: "knowledge/entries/[id]", method: "DELETE", agent: 403, ok: 204, foreign: true, call: ofEntry() },
  { file: "knowledge/hours", method: "GET" },
  { file: "knowledge/hours", method: "PUT", agent: 403, call: () => ({ body: hours }) },
  { file: "knowledge/gaps", method: "GET" },
  {
    file: "knowledge/gaps/[id]/dismiss",
    method: "POST",
    agent: 403,
    ok: 204,
    foreign: true,
    call: ({ gapId }) => ({ params: { id: gapId } }),
  },
  { file: "knowledge/try", method: "POST", call: () => ({ body: { question: "do you have parking?" } }) },
];

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
    expect(routes.toSorted()).toEqual([...new Set(cases.map((one) => one.file))].toSorted());
  });

  test.each(cases)("$method $file works for the owner", async (one) => {
    expect(await run(one, await given())).toMatchObject({ status: one.ok ?? 200 });
  });

  test.each(cases)("$method $file gives an agent what an agent may do", async (one) => {
    expect(await run(one, await given("agent"))).toMatchObject({ status: one.agent ?? one.ok ?? 200 });
  });

  test.each(cases)("$method $file wants a live session", async (one) => {
    const nobody = await run(one, mine, mine, { cookie: "" });
    expect(nobody).toMatchObject({ status: 401, body: { error: { code: "unauthenticated" } } });
  });

  test.each(cases.filter((one) => one.foreign))("$method $file does not find another workspace's", async (one) => {
    const before = await snapshot(theirs);
    const answer = await run(one, mine, theirs);
    expect(answer).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
    expect(await snapshot(theirs)).toEqual(before);
  });

  test.each(cases.filter((one) => one.method !== "GET"))("$method $file refuses another site's page", async (one) => {
    const crossSite = { headers: { "sec-fetch-site": "cross-site", origin: "https://evil.example" } };
    expect(await run(one, mine, mine, crossSite)).toMatchObject({ status: 403 });
  });
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
