import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { message } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { createHub } from "#lib/realtime/hub.ts";
import { publish } from "#lib/realtime/publish.ts";
import { announceTyping } from "#lib/services/conversation/announce-typing.ts";
import { readVisitorToken } from "#lib/services/channel/visitor-token.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp } from "#test/factories/app.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { callRoute, serve } from "#test/factories/request.ts";
import { createWorkflow } from "#test/factories/workflow.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { readEvents } from "#test/read-events.ts";
import { GET as events } from "./events/route.ts";
import { GET, POST } from "./messages/route.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
  serve(app);
  globalThis.frontdeskHub = createHub(database.sql);
});
afterAll(() => database.close());

const answer = z.object({ visitorToken: z.string(), message: z.object({ id: z.string(), text: z.string() }) });

async function given(settings: Record<string, string> = {}) {
  const scope = await createWorkspace(app.db);
  const member = await createMember(scope);
  await createWorkflow(scope);
  const channel = await createChannel(scope, { kind: "webchat", settings });
  return { scope, channel, key: channel.accountId, ctx: createCtx(app, scope.workspaceId, memberActor(member)) };
}

function write(key: string, body: unknown, token?: string, address = "10.0.0.1") {
  const headers = { "x-forwarded-for": address };
  return callRoute(POST, "POST", { params: { key }, body, headers, ...(token ? { apiKey: token } : {}) });
}

async function visit(key: string, address?: string) {
  const { body } = await write(key, { id: newId(), text: "Hello" }, undefined, address);
  const { visitorToken, message: first } = answer.parse(body);
  const visitor = await readVisitorToken(app, key, visitorToken);
  if (!visitor) throw new Error("no visitor");
  return { token: visitorToken, firstId: first.id, conversationId: visitor.conversationId };
}

function stream(key: string, token: string, headers: Record<string, string> = {}) {
  const url = `http://localhost:3000/api/webchat/${key}/events?token=${encodeURIComponent(token)}`;
  return events(new Request(url, { headers }), { params: Promise.resolve({ key }) });
}

/** An AI message that has gone out. */
async function reply(
  scope: Awaited<ReturnType<typeof given>>["scope"],
  channelId: string,
  conversationId: string,
  seq: number,
  text: string,
) {
  const id = newId();
  const at = app.clock.now();
  const own = { id, conversationId, channelId, seq, author: "ai" as const, state: "sent" as const };
  await app.db.transaction(async (db) => {
    await db.insert(message).values({
      ...own,
      workspaceId: scope.workspaceId,
      content: { type: "text", text },
      text,
      sentAt: at,
      createdAt: at,
      acceptedAt: at,
    });
    await publish({ ...scope, db }, { type: "conversation", conversationId, leadId: newId() });
  });
  return id;
}

test("a visitor's message is stored once, and the same id again is the same message", async () => {
  const { key } = await given();
  const body = { id: newId(), text: "I need a lawyer" };
  const first = await write(key, body);
  expect(first).toMatchObject({ status: 201, body: { message: { id: body.id, author: "customer", text: body.text } } });
  const { visitorToken } = answer.parse(first.body);
  expect(await write(key, body, visitorToken)).toMatchObject({ status: 200, body: { message: { id: body.id } } });
  const listed = await callRoute(GET, "GET", { params: { key }, apiKey: visitorToken });
  expect(listed).toMatchObject({ status: 200, body: { messages: [{ id: body.id, author: "customer" }] } });
});

test("refuses an unknown key, a foreign or forged token, a text that is too long and one that is no message", async () => {
  const [mine, theirs] = [await given(), await given()];
  const { token } = await visit(mine.key);
  const body = { id: newId(), text: "Hello" };
  expect(await write("nobody", body)).toMatchObject({ status: 404 });
  expect(await write(theirs.key, body, token)).toMatchObject({ status: 401 });
  expect(await write(mine.key, body, `${token}x`)).toMatchObject({ status: 401 });
  expect(await callRoute(GET, "GET", { params: { key: theirs.key }, apiKey: token })).toMatchObject({ status: 401 });
  expect(await callRoute(GET, "GET", { params: { key: mine.key } })).toMatchObject({ status: 401 });
  expect((await stream(theirs.key, token)).status).toBe(401);
  expect((await stream("nobody", token)).status).toBe(404);
  expect(await write(mine.key, { id: newId(), text: "x".repeat(8_001) }, token)).toMatchObject({ status: 413 });
  expect(await write(mine.key, { id: "1", text: "Hello" }, token)).toMatchObject({ status: 422 });
  expect(await write(mine.key, { id: newId(), text: "  " }, token)).toMatchObject({ status: 422 });
});

test("a visitor who writes more than 20 messages a minute waits; another does not", async () => {
  const { key } = await given();
  const [busy, calm] = [await visit(key), await visit(key)];
  for (let i = 0; i < 20; i++) {
    expect(await write(key, { id: newId(), text: `Message ${i}` }, busy.token)).toMatchObject({ status: 201 });
  }
  const refused = await write(key, { id: newId(), text: "One more" }, busy.token);
  expect(refused).toMatchObject({ status: 429, body: { error: { code: "rate_limited" } } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await write(key, { id: newId(), text: "Hello" }, calm.token)).toMatchObject({ status: 201 });
});

test("a browser on a site that the owner did not name is refused; our own page and servers are not", async () => {
  const { key } = await given({ allowedOrigins: "https://www.harborfinch.example" });
  const { token } = await visit(key);
  const from = (origin: string) => ({ params: { key }, apiKey: token, headers: { origin } });
  const writing = (origin: string) => ({ ...from(origin), body: { id: newId(), text: "Hello" } });
  const refused = { status: 403, body: { error: { message: "This chat is not available on this site." } } };
  for (const origin of ["https://evil.example", "null", "https://www.harborfinch.example.evil.example"]) {
    expect(await callRoute(POST, "POST", writing(origin))).toMatchObject(refused);
    expect(await callRoute(GET, "GET", from(origin))).toMatchObject(refused);
    expect((await stream(key, token, { origin })).status).toBe(403);
  }
  for (const origin of ["https://www.harborfinch.example", app.env.appUrl])
    expect(await callRoute(POST, "POST", writing(origin))).toMatchObject({ status: 201 });
  const open = await given();
  const anywhere = {
    params: { key: open.key },
    body: { id: newId(), text: "Hi" },
    headers: { origin: "https://a.example" },
  };
  expect(await callRoute(POST, "POST", anywhere)).toMatchObject({ status: 201 });
});

test("what is no message is refused in a sentence, and what the database cannot hold is replaced", async () => {
  const { key } = await given();
  const { token } = await visit(key);
  expect(await write(key, "{", token)).toMatchObject({ status: 400 });
  expect(await write(key, [], token)).toMatchObject({ status: 422 });
  expect(await write(key, { id: newId(), text: { $ne: 1 } }, token)).toMatchObject({ status: 422 });
  expect(await write(key, { id: newId(), text: "x".repeat(1_100_000) }, token)).toMatchObject({ status: 413 });
  const hostile = await write(key, { id: newId(), text: "a\u0000b\ud800c <script>" }, token);
  expect(hostile).toMatchObject({ status: 201, body: { message: { text: "ab\ufffdc <script>" } } });
});

test("one address does not open new chats without end", async () => {
  const { key } = await given();
  const opened = await Promise.all(
    Array.from({ length: 40 }, () => write(key, { id: newId(), text: "Hi" }, undefined, "10.9.9.9")),
  );
  expect(opened.filter((one) => one.status === 429).length).toBe(10);
  expect(await write(key, { id: newId(), text: "Hi" }, undefined, "10.9.9.8")).toMatchObject({ status: 201 });
});

test("one visitor does not open streams without end", async () => {
  const { key } = await given();
  const { token } = await visit(key);
  const opened = await Promise.all(Array.from({ length: 31 }, () => stream(key, token)));
  expect(opened.filter(({ status }) => status === 429).length).toBe(1);
  await Promise.all(opened.map((response) => response.body?.cancel()));
});

test("the stream tells new messages once, in order, and who is writing", async () => {
  const { key, scope, channel, ctx } = await given();
  const { token, conversationId } = await visit(key);
  const received = readEvents(await stream(key, token));
  expect(await received.next()).toMatchObject({ name: "typing", data: { author: "ai" } });
  const first = await reply(scope, channel.id, conversationId, 50, "What do you need help with?");
  expect(await received.next()).toMatchObject({ name: "message", id: first, data: { id: first, author: "ai" } });
  await announceTyping(ctx, conversationId);
  expect(await received.next()).toMatchObject({ name: "typing", data: { author: "member", name: "Dana" } });
  const second = await reply(scope, channel.id, conversationId, 51, "When do you need it?");
  expect(await received.next()).toMatchObject({ name: "message", id: second });
  await received.cancel();
});

test("a browser that comes back is told what it missed", async () => {
  const { key, scope, channel } = await given();
  const { token, conversationId, firstId } = await visit(key);
  const missed = await reply(scope, channel.id, conversationId, 50, "What do you need help with?");
  const received = readEvents(await stream(key, token, { "last-event-id": firstId }));
  expect(await received.next()).toMatchObject({ name: "message", id: missed });
  await received.cancel();
});

test("a stream hears nothing of another visitor", async () => {
  const { key, scope, channel } = await given();
  const [mine, theirs] = [await visit(key), await visit(key)];
  const received = readEvents(await stream(key, mine.token));
  expect(await received.next()).toMatchObject({ name: "typing" });
  await reply(scope, channel.id, theirs.conversationId, 50, "Not for you");
  const own = await reply(scope, channel.id, mine.conversationId, 50, "For you");
  expect(await received.next()).toMatchObject({ name: "message", id: own });
  await received.cancel();
});
