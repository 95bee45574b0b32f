import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { callRoute, serve } from "#test/factories/request.ts";
import { createSession } from "#test/factories/session.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { GET as callback } from "./[kind]/callback/route.ts";
import { GET as start } from "./[kind]/start/route.ts";

let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
  Object.assign(desk.app.env, {
    metaAppId: "900100200300400",
    metaAppSecret: "s",
    metaLoginUrl: `${desk.graph.url}/login`,
  });
  serve(desk.app);
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

const cookieOf = async (memberId: string) =>
  (await createSession(desk.app, { workspaceId: desk.scope.workspaceId, memberId })).cookie;

async function goes(route: typeof start, cookie: string, query: Record<string, string> = {}, kind = "messenger") {
  const { status, headers } = await callRoute(route, "GET", { cookie, query, params: { kind } });
  return { status, to: headers.get("location") ?? "" };
}

const channelsWith = (outcome: string) => ({
  status: 303,
  to: `${desk.app.env.appUrl}/channels?outcome=${outcome}`,
});

describe("signing in with Meta", () => {
  it("leads the owner to the dialog and back to the Channels page", async () => {
    const id = `88${Date.now()}`;
    desk.graph.connect.add({ kind: "page", id, token: `token-${id}` });
    const cookie = await cookieOf(desk.dana.memberId);
    const { to } = await goes(start, cookie);
    const dialog = await fetch(to, { redirect: "manual" });
    const back = new URL(dialog.headers.get("location") ?? "");
    const query = Object.fromEntries(back.searchParams);
    expect(await goes(callback, cookie, query)).toEqual(channelsWith("connected"));
    expect(await goes(callback, cookie, query)).toEqual(channelsWith("stale"));
  });

  it("tells what went wrong by a word, never by what the address holds", async () => {
    const [owner, agent] = [await cookieOf(desk.dana.memberId), await cookieOf(desk.tom.memberId)];
    expect(await goes(start, agent)).toEqual(channelsWith("not_allowed"));
    expect(await goes(callback, agent)).toEqual(channelsWith("not_allowed"));
    expect(await goes(start, owner, {}, "instagram")).toEqual(channelsWith("not_configured"));
    const forged = { state: "x.y", code: "c", error_description: "<script>" };
    expect(await goes(callback, owner, forged)).toEqual(channelsWith("stale"));
  });

  it("wants a session, and a kind that has a dialog", async () => {
    expect(await goes(start, "")).toEqual({ status: 303, to: `${desk.app.env.appUrl}/sign-in` });
    expect((await goes(start, "", {}, "webchat")).status).toBe(404);
  });
});
