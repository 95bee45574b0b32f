import { afterAll, beforeAll, expect, test } from "vitest";
import { revokeSession } from "#db/queries/session.ts";
import { findMemberSession } from "#lib/auth/session.ts";
import { memberEvents } from "#lib/http/member-events.ts";
import { newId } from "#lib/platform/ids.ts";
import { createHub, type Hub } from "#lib/realtime/hub.ts";
import { publish } from "#lib/realtime/publish.ts";
import { takeControl } from "#lib/services/conversation/take-control.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, createCtx, type TestApp } from "#test/factories/app.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { callRoute, serve } from "#test/factories/request.ts";
import { createSession } from "#test/factories/session.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { readEvents } from "#test/read-events.ts";
import { GET } from "./route.ts";

let database: TestDatabase;
let app: TestApp;
let hub: Hub;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
  hub = createHub(database.sql);
  serve(app);
  globalThis.frontdeskHub = hub;
});
afterAll(() => database.close());

async function given() {
  const scope = await createWorkspace(app.db);
  const member = await createMember(scope);
  const { sessionId, cookie } = await createSession(app, { ...scope, ...member });
  const made = await createConversation(scope);
  return { scope, member, sessionId, cookie, made, ctx: createCtx(app, scope.workspaceId, memberActor(member)) };
}

async function open(cookie: string, recheckEveryMs?: number) {
  const session = await findMemberSession(app, new Headers({ cookie }));
  if (!session) throw new Error("no session");
  const aborter = new AbortController();
  const response = await memberEvents(app, session, {
    hub,
    signal: aborter.signal,
    ...(recheckEveryMs ? { recheckEveryMs } : {}),
  });
  return { response, events: readEvents(response), abort: () => aborter.abort() };
}

test("the stream tells what a member did, with ids and no text", async () => {
  const { cookie, made, ctx } = await given();
  const request = new Request("http://localhost:3000/api/events", { headers: { cookie } });
  const response = await GET(request);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const events = readEvents(response);
  await takeControl(ctx, made.id);
  expect(await events.next()).toEqual({
    name: "change",
    data: { type: "conversation", conversationId: made.id, leadId: made.leadId },
    id: null,
  });
  await events.cancel();
});

test("a member hears of their own notifications only", async () => {
  const { cookie, scope, member } = await given();
  const { events } = await open(cookie);
  await publish(scope, { type: "notification", notificationId: newId(), memberId: newId() });
  const mine = { type: "notification", notificationId: newId(), memberId: member.memberId } as const;
  await publish(scope, mine);
  expect(await events.next()).toMatchObject({ data: mine });
  await events.cancel();
});

test("a revoked session loses its stream", async () => {
  const { cookie, sessionId } = await given();
  const { events } = await open(cookie, 20);
  await revokeSession(app.db, sessionId, app.clock.now());
  expect(await events.next()).toBeNull();
});

test("a stream ends with its request, and without a session there is none", async () => {
  const { cookie } = await given();
  const { events, abort } = await open(cookie);
  abort();
  expect(await events.next()).toBeNull();
  expect(await callRoute(GET, "GET")).toMatchObject({ status: 401 });
});
