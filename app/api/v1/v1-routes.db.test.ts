import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { answer, conversation, message, notification } from "#db/schema/index.ts";
import { samplePng } from "#e2e/fakes/sample-files.ts";
import { type ApiScope, apiScopes } from "#lib/domain/access/role.ts";
import { callsPerMinuteMax } from "#lib/http/api-route.ts";
import { openapiDocument } from "#lib/http/openapi.ts";
import { type OperationName, operations } from "#lib/http/v1/operations.ts";
import { newId } from "#lib/platform/ids.ts";
import { testDataDir } from "#test/data-dir.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApiKey } from "#test/factories/api-key.ts";
import { createApp, type TestApp } from "#test/factories/app.ts";
import { createAttachment } from "#test/factories/attachment.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createAnswer } from "#test/factories/lead.ts";
import { createMember } from "#test/factories/member.ts";
import { callRoute, serve, type TestCall } from "#test/factories/request.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const dataDir = testDataDir();
let database: TestDatabase;
let app: TestApp;
let mine: Given;
let theirs: Given;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database, { DATA_DIR: dataDir.DATA_DIR });
  serve(app);
  [mine, theirs] = [await given(), await given()];
});
afterAll(async () => {
  await database.close();
  dataDir.remove();
});

type Given = Awaited<ReturnType<typeof given>>;

async function given() {
  const scope = await createWorkspace(app.db);
  const member = await createMember(scope);
  const { versionId } = await createWorkflow(scope);
  const key = await createApiKey(scope);
  const made = await createConversation(scope, {
    workflowVersionId: versionId,
    messages: [
      { author: "customer", text: "I need a lawyer" },
      { author: "ai", text: "What budget do you have in mind?" },
    ],
  });
  const { leadId } = made;
  await createAnswer(scope, {
    leadId,
    questionKey: "need",
    value: { type: "text", text: "a lawyer" },
    words: "a lawyer",
  });
  const told = {
    id: newId(),
    memberId: member.memberId,
    kind: "handoff" as const,
    causeId: newId(),
    title: "T",
    body: "B",
  };
  await app.db.insert(notification).values({ workspaceId: scope.workspaceId, conversationId: made.id, ...told });
  const [messageId = null] = made.messageIds;
  const file = await createAttachment(app, scope, { conversationId: made.id, messageId, fileName: "lease.png" });
  return { scope, key, made, file };
}

type Call = Pick<TestCall, "params" | "query" | "body">;
const ofConversation = ({ made }: Given): Call => ({ params: { id: made.id } });

const calls: Record<OperationName, { call: (of: Given) => Call; foreign: boolean }> = {
  listConversations: { call: () => ({}), foreign: false },
  getConversation: { call: ofConversation, foreign: true },
  listMessages: { call: ofConversation, foreign: true },
  sendMessage: { call: (of) => ({ ...ofConversation(of), body: { text: "Good morning" } }), foreign: true },
  getFile: { call: ({ file }) => ({ params: { id: file.id } }), foreign: true },
  listTimeline: { call: ofConversation, foreign: true },
  takeControl: { call: ofConversation, foreign: true },
  keepControl: { call: ofConversation, foreign: true },
  handBack: { call: ofConversation, foreign: true },
  listLeads: { call: () => ({}), foreign: false },
  getLead: { call: ({ made }) => ({ params: { id: made.leadId } }), foreign: true },
  editAnswer: {
    call: ({ made }) => ({ params: { id: made.leadId, key: "budget" }, body: { value: "up to $3,000" } }),
    foreign: true,
  },
  listNotifications: { call: () => ({}), foreign: false },
  getWorkflow: { call: () => ({}), foreign: false },
};

type Handlers = Record<string, Parameters<typeof callRoute>[0]>;
const names = z.array(z.custom<OperationName>()).parse(Object.keys(operations));

function fileOf(name: OperationName): string {
  return path.join(here, operations[name].path.replaceAll("{", "[").replaceAll("}", "]"), "route.ts");
}

async function run(name: OperationName, as: Given, of: Given = as, extra: TestCall = {}) {
  const { method } = operations[name];
  const routes: Handlers = await import(/* @vite-ignore */ fileOf(name));
  const handler = routes[method];
  if (!handler) throw new Error(`${name} has no route`);
  return callRoute(handler, method, { apiKey: as.key, ...calls[name].call(of), ...extra });
}

describe("every operation of the public API", () => {
  test.each(names)("%s answers what the document says", async (name) => {
    const fresh = await given();
    const operation = operations[name];
    const answer = await run(name, fresh);
    expect(answer).toMatchObject({ status: "status" in operation ? operation.status : 200 });
    const result: z.ZodType = operation.result;
    expect(result.parse(answer.body)).toEqual(answer.body);
  });

  test.each(names.filter((name) => calls[name].foreign))("%s does not find another workspace's", async (name) => {
    const count = (table: typeof message | typeof answer) =>
      app.db.$count(table, eq(table.workspaceId, theirs.scope.workspaceId));
    const before = [await count(message), await count(answer)];
    expect(await run(name, mine, theirs)).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
    expect([await count(message), await count(answer)]).toEqual(before);
  });

  test.each(names)("%s wants a key that lives and has its scope", async (name) => {
    const { scope } = operations[name];
    const others: ApiScope[] = apiScopes.filter((one) => one !== scope);
    const without = await createApiKey(mine.scope, { scopes: others });
    const revoked = await createApiKey(mine.scope, { revokedAt: app.clock.now() });
    expect(await run(name, mine, mine, { apiKey: "" })).toMatchObject({ status: 401 });
    expect(await run(name, mine, mine, { apiKey: "fd_unknown" })).toMatchObject({ status: 401 });
    expect(await run(name, mine, mine, { apiKey: revoked })).toMatchObject({ status: 401 });
    expect(await run(name, mine, mine, { apiKey: without })).toMatchObject({ status: 403 });
    const exact = await createApiKey(mine.scope, { scopes: [scope] });
    expect((await run(name, mine, mine, { apiKey: exact })).status).toBeLessThan(300);
  });

  test("has a route, and every route has an operation", () => {
    const files = readdirSync(here, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts") && !file.startsWith("openapi.json"))
      .map((file) => path.join(here, file));
    expect(files.toSorted()).toEqual([...new Set(names.map(fileOf))].toSorted());
  });
});

describe("the OpenAPI document", () => {
  test("describes each operation, and points only at what it holds", async () => {
    const { GET }: { GET: () => Response } = await import("./openapi.json/route.ts");
    const document = await GET().json();
    expect(document).toEqual(JSON.parse(JSON.stringify(openapiDocument(app.env.appUrl))));
    expect(document.openapi).toBe("3.1.0");
    for (const name of names) {
      const { method, path: address } = operations[name];
      expect(document.paths[address][method.toLowerCase()]).toMatchObject({ operationId: name });
    }
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]);
    expect(refs).toContain("Conversation");
    for (const ref of refs) expect(Object.keys(document.components.schemas)).toContain(ref);
    expect(text).not.toContain("$defs");
  });

  test("names the parameters of a call as the call takes them", () => {
    const document = z
      .object({
        paths: z.record(
          z.string(),
          z.record(
            z.string(),
            z.object({ parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })) }),
          ),
        ),
      })
      .parse(openapiDocument("http://localhost"));
    const parameters = document.paths["/conversations"]?.get?.parameters;
    expect(parameters?.map((one) => one.name)).toEqual(["limit", "cursor", "channel", "identity", "folder"]);
    expect(parameters?.every((one) => one.in === "query" && !one.required)).toBe(true);
  });
});

describe("attachments", () => {
  test("stand with their message, and their bytes at their address, whole and in parts", async () => {
    const { body } = await run("listMessages", mine);
    const [first] = z.object({ data: z.array(z.looseObject({ attachments: z.array(z.unknown()) })) }).parse(body).data;
    expect(first?.attachments).toEqual([
      {
        id: mine.file.id,
        type: "image",
        state: "stored",
        fileName: "lease.png",
        mimeType: "image/png",
        sizeBytes: samplePng.length,
        url: `${app.env.appUrl}/api/v1/files/${mine.file.id}`,
        problem: null,
      },
    ]);
    const whole = await run("getFile", mine);
    expect(whole.headers.get("content-type")).toBe("image/png");
    expect(whole.headers.get("content-length")).toBe(String(samplePng.length));
    const part = await run("getFile", mine, mine, { headers: { range: "bytes=0-3" } });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 0-3/${samplePng.length}`]);
    const document = JSON.stringify(openapiDocument("http://localhost"));
    expect(document).toContain('"application/octet-stream":{"schema":{"type":"string","format":"binary"}}');
  });
});

describe("conversations", () => {
  test("are found by the customer's address, however it is written", async () => {
    const { phone, id } = mine.made;
    const find = async (query: Record<string, string>) => {
      const { body } = await run("listConversations", mine, mine, { query });
      return z
        .object({ data: z.array(z.object({ id: z.string() })) })
        .parse(body)
        .data.map((one) => one.id);
    };
    expect(await find({ channel: "whatsapp", identity: phone ?? "" })).toEqual([id]);
    expect(await find({ identity: `+${phone}` })).toEqual([id]);
    expect(await find({ identity: theirs.made.phone ?? "" })).toEqual([]);
    expect(await find({ channel: "instagram" })).toEqual([]);
    expect(await find({ folder: "solved" })).toEqual([]);
  });

  test("say who may speak, why and until when", async () => {
    const fresh = await given();
    expect(await run("takeControl", fresh)).toMatchObject({
      body: {
        control: {
          speaker: "human",
          because: "taken",
          until: new Date(app.clock.now().getTime() + 15 * 60_000).toISOString(),
        },
        qualification: { state: "qualifying", answered: 1, total: 4 },
      },
    });
    expect(await run("handBack", fresh)).toMatchObject({
      body: { control: { speaker: "ai", because: null, until: null } },
    });
    const timeline = await run("listTimeline", fresh);
    expect(timeline.body).toMatchObject({
      data: [{ kind: "control_taken" }, { kind: "assigned" }, { kind: "control_returned", actor: "human" }],
    });
  });

  test("give their messages page by page, oldest first", async () => {
    const first = await run("listMessages", mine, mine, { query: { limit: "1" } });
    expect(first.body).toMatchObject({ data: [{ author: "customer", text: "I need a lawyer", state: "received" }] });
    const { nextCursor } = z.object({ nextCursor: z.string() }).parse(first.body);
    const second = await run("listMessages", mine, mine, { query: { limit: "1", cursor: nextCursor } });
    expect(second.body).toMatchObject({ data: [{ author: "ai" }] });
  });
});

test("an edited answer is normalised and locked; one that does not fit is refused with a sentence", async () => {
  const fresh = await given();
  expect(await run("editAnswer", fresh)).toMatchObject({
    status: 200,
    body: {
      answers: [
        { key: "need", value: "a lawyer", setBy: "ai", locked: false, words: "a lawyer" },
        {
          key: "budget",
          state: "answered",
          value: { currency: "USD", atLeastMinor: null, atMostMinor: 300_000 },
          shown: "Up to $3,000",
          setBy: "member",
          locked: true,
        },
        { key: "timeline", state: "open" },
        { key: "email", state: "open" },
      ],
    },
  });
  const wrong = { params: { id: fresh.made.leadId, key: "email" }, body: { value: "dana at home" } };
  expect(await run("editAnswer", fresh, fresh, wrong)).toMatchObject({
    status: 422,
    body: { error: { code: "invalid" } },
  });
  const unknown = { params: { id: fresh.made.leadId, key: "height" }, body: { value: "2 m" } };
  expect(await run("editAnswer", fresh, fresh, unknown)).toMatchObject({ status: 404 });
});

describe("an Idempotency-Key", () => {
  const send = (of: Given, text: string, key: string) =>
    run("sendMessage", of, of, { body: { text }, headers: { "idempotency-key": key } });
  const sentBy = (of: Given) =>
    app.db.$count(message, and(eq(message.conversationId, of.made.id), eq(message.author, "member")));

  test("makes a repeated call the same call", async () => {
    const fresh = await given();
    const first = await send(fresh, "Good morning", "k1");
    const again = await send(fresh, "Good morning", "k1");
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await sentBy(fresh)).toBe(1);
  });

  test("is refused for another body", async () => {
    const fresh = await given();
    await send(fresh, "Good morning", "k1");
    expect(await send(fresh, "Good evening", "k1")).toMatchObject({
      status: 409,
      body: { error: { code: "conflict" } },
    });
  });

  test("lets one of several calls at the same moment through, and all get its answer", async () => {
    const fresh = await given();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(fresh, "Good morning", "k1")));
    expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1);
    expect(answers.map((one) => one.status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(await sentBy(fresh)).toBe(1);
  });

  test("does not reach into another workspace", async () => {
    const [one, other] = [await given(), await given()];
    const [first, second] = [await send(one, "Good morning", "same"), await send(other, "Good morning", "same")];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).not.toEqual(first.body);
  });

  test("keeps a refusal too, for it is the answer", async () => {
    const fresh = await given();
    const longAgo = new Date("2025-10-01T00:00:00Z");
    await app.db.update(conversation).set({ lastCustomerAt: longAgo }).where(eq(conversation.id, fresh.made.id));
    const refused = { status: 409, body: { error: { code: "reply_window_closed" } } };
    expect(await send(fresh, "Good morning", "k1")).toMatchObject(refused);
    expect(await send(fresh, "Good morning", "k1")).toMatchObject(refused);
  });
});

test("a key that calls too often is told how long to wait", async () => {
  const { scope, made } = await given();
  const key = await createApiKey(scope);
  const call = () => run("getConversation", { ...mine, key, made });
  for (let i = 0; i < callsPerMinuteMax; i += 50) await Promise.all(Array.from({ length: 50 }, call));
  const refused = await call();
  expect(refused).toMatchObject({ status: 429, body: { error: { code: "rate_limited" } } });
  expect(refused.headers.get("retry-after")).toBe("60");
}, 60_000);
