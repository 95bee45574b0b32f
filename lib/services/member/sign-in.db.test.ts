import { afterAll, beforeAll, expect, test } from "vitest";
import { findLiveSession } from "#db/queries/session.ts";
import { hashPassword } from "#lib/platform/password.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createApp, type TestApp } from "#test/factories/app.ts";
import { createMember } from "#test/factories/member.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { attemptsPerAddressMax, attemptsPerEmailMax, signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

let database: TestDatabase;
let app: TestApp;
let passwordHash: string;

beforeAll(async () => {
  database = await testDatabase();
  passwordHash = await hashPassword("correct horse");
});
afterAll(() => database.close());

async function given(email: string, disabledAt?: Date) {
  app = createApp(database);
  const scope = await createWorkspace(app.db);
  const member = await createMember(scope, { email, passwordHash, ...(disabledAt ? { disabledAt } : {}) });
  return { ...scope, ...member };
}

const attempt = (email: string, password: string, address = email) =>
  signIn(app, { email, password, address, userAgent: "test" });

test("the right password opens a session of the member's workspace, whatever the case of the address", async () => {
  const { workspaceId, memberId } = await given("right@example.com");
  const outcome = await attempt(" Right@Example.com ", "correct horse");
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) return;
  expect(await findLiveSession(app.db, outcome.sessionId, app.clock.now())).toMatchObject({ workspaceId, memberId });
});

test("a wrong password, an unknown address and a disabled member get the same answer", async () => {
  await given("known@example.com");
  const wrong = { ok: false, because: "wrong_credentials" };
  expect(await attempt("known@example.com", "wrong horse")).toEqual(wrong);
  expect(await attempt("nobody@example.com", "correct horse")).toEqual(wrong);
  await given("disabled@example.com", new Date("2025-01-01"));
  expect(await attempt("disabled@example.com", "correct horse")).toEqual(wrong);
});

test("too many attempts on one address are refused even with the right password, and allowed again later", async () => {
  await given("guessed@example.com");
  for (let i = 0; i < attemptsPerEmailMax; i++) {
    expect(await attempt("guessed@example.com", "wrong", `10.0.0.${i}`)).toMatchObject({
      because: "wrong_credentials",
    });
  }
  const refused = { ok: false, because: "too_many_attempts", retryAfterSeconds: 900 };
  expect(await attempt("guessed@example.com", "correct horse", "10.0.0.99")).toEqual(refused);
  app.clock.advance(15 * 60_000);
  expect(await attempt("guessed@example.com", "correct horse", "10.0.0.99")).toMatchObject({ ok: true });
});

test("one place that tries many addresses is refused, and good sign-ins do not count", async () => {
  await given("office@example.com");
  for (let i = 0; i < attemptsPerAddressMax + 5; i++) {
    expect(await attempt("office@example.com", "correct horse", "10.1.0.1")).toMatchObject({ ok: true });
  }
  for (let i = 0; i < attemptsPerAddressMax; i++) await attempt(`guess${i}@example.com`, "wrong", "10.1.0.1");
  expect(await attempt("office@example.com", "correct horse", "10.1.0.1")).toMatchObject({
    because: "too_many_attempts",
  });
}, 30_000);

test("attempts at the same moment are counted each", async () => {
  await given("parallel@example.com");
  const attempts = Array.from({ length: attemptsPerEmailMax + 4 }, () => attempt("parallel@example.com", "wrong"));
  const outcomes = await Promise.all(attempts);
  expect(outcomes.filter((one) => !one.ok && one.because === "too_many_attempts")).toHaveLength(4);
});

test("signing out ends the session for every copy of the cookie", async () => {
  await given("leaving@example.com");
  const outcome = await attempt("leaving@example.com", "correct horse");
  if (!outcome.ok) throw new Error("not signed in");
  await signOut(app, outcome.sessionId);
  expect(await findLiveSession(app.db, outcome.sessionId, app.clock.now())).toBeNull();
});
