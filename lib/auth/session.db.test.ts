import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { revokeSession } from "#db/queries/session.ts";
import { member } from "#db/schema/index.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, type TestApp } from "#test/factories/app.ts";
import { createMember } from "#test/factories/member.ts";
import { createSession, sessionCookie } from "#test/factories/session.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { findMemberSession } from "./session.ts";

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await testDatabase();
  app = createApp(database);
});
afterAll(() => database.close());

async function given() {
  const scope = await createWorkspace(app.db);
  const someone = await createMember(scope, { role: "agent" });
  const { sessionId, cookie } = await createSession(app, { ...scope, ...someone });
  return { scope, someone, sessionId, cookie };
}

const lookUp = (on: TestApp, cookie: string) => findMemberSession(on, new Headers({ cookie }));

test("the cookie leads to the member and the workspace", async () => {
  const { scope, someone, sessionId, cookie } = await given();
  expect(await lookUp(app, cookie)).toEqual({
    sessionId,
    workspaceId: scope.workspaceId,
    workspaceName: "Harbor & Finch Legal",
    memberId: someone.memberId,
    userId: someone.userId,
    name: someone.name,
    role: "agent",
  });
});

test("a revoked session, one that is over and a disabled member's are none", async () => {
  const revoked = await given();
  await revokeSession(app.db, revoked.sessionId, app.clock.now());
  expect(await lookUp(app, revoked.cookie)).toBeNull();

  const disabled = await given();
  await app.db.update(member).set({ disabledAt: app.clock.now() }).where(eq(member.id, disabled.someone.memberId));
  expect(await lookUp(app, disabled.cookie)).toBeNull();

  const over = await given();
  const later = createApp(database);
  later.clock.advance(61 * 60_000);
  expect(await lookUp(later, over.cookie)).toBeNull();
});

test("a cookie of another secret, a broken one and a bearer header are nobody", async () => {
  const { sessionId, cookie } = await given();
  const other = createApp(database, { AUTH_SECRET: "another-secret-another-secret-another-secret" });
  expect(await lookUp(app, await sessionCookie(other, sessionId))).toBeNull();
  expect(await lookUp(app, "authjs.session-token=nonsense")).toBeNull();
  const bearer = new Headers({ authorization: `Bearer ${cookie.split("=")[1]}` });
  expect(await findMemberSession(app, bearer)).toBeNull();
});

test("behind https the plain cookie is not taken", async () => {
  const { cookie } = await given();
  expect(await lookUp(createApp(database, { APP_URL: "https://desk.example.com" }), cookie)).toBeNull();
});
