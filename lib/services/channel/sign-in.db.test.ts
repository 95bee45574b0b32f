import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChannelsByAccount } from "#db/queries/channel.ts";
import { connectAttempt } from "#db/schema/index.ts";
import { open } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { testEncryptionKey } from "#test/factories/app.ts";
import { testAppSecret } from "#test/factories/channel.ts";
import {
  anotherOwner,
  giveMetaApps,
  givenInstagram,
  givenNumber,
  givenPage,
  newAccountId,
} from "#test/given-connect.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import type { Ctx } from "../context.ts";
import { connectSignup } from "./connect-signup.ts";
import { disconnectChannel } from "./disconnect-channel.ts";
import { finishInstagramSignIn } from "./finish-instagram-sign-in.ts";
import { choosePage, finishPageSignIn, listPageChoices } from "./finish-page-sign-in.ts";
import { listChannels } from "./list-channels.ts";
import { beginSignup, endSignups } from "./signup-attempt.ts";
import { startSignIn } from "./start-sign-in.ts";

let database: TestDatabase;
let desk: Desk;
const sessionId = newId();

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
  giveMetaApps(desk);
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

describe("signing in with Facebook", () => {
  /** Follows the dialog as a browser does, and gives what comes back. */
  async function throughDialog(kind: "messenger" | "instagram", ctx: Ctx = desk.dana) {
    const { url } = await startSignIn(ctx, kind, sessionId);
    const response = await fetch(url, { redirect: "manual" });
    const back = new URL(response.headers.get("location") ?? "");
    expect(`${back.origin}${back.pathname}`).toBe(`${desk.app.env.appUrl}/api/connect/${kind}/callback`);
    return { sessionId, state: back.searchParams.get("state"), code: back.searchParams.get("code") };
  }

  it("connects the one Page, with a token that does not end", async () => {
    const page = givenPage(desk);
    const answer = await throughDialog("messenger");
    expect(await finishPageSignIn(desk.dana, answer)).toEqual({ outcome: "connected" });
    const [channel] = await findChannelsByAccount(desk.app.db, "messenger", [page.id]);
    expect(open(channel?.accessTokenSealed ?? "", testEncryptionKey)).toBe(page.token);
    expect(channel).toMatchObject({ name: page.name, tokenExpiresAt: null });
    const exchange = desk.graph.connect.calls.find((one) => one.path === "/oauth/access_token");
    expect(exchange?.query.redirect_uri).toBe(`${desk.app.env.appUrl}/api/connect/messenger/callback`);
  });

  it("asks which, when there are several; the tokens stay here, sealed", async () => {
    const pages = [givenPage(desk, "One"), givenPage(desk, "Two")];
    const end = await finishPageSignIn(desk.dana, await throughDialog("messenger"));
    const attemptId = "choose" in end ? end.choose : "";
    expect(await listPageChoices(desk.dana, attemptId, sessionId)).toEqual({
      data: pages.map(({ id, name }) => ({ id, name })),
    });
    await expect(listPageChoices(desk.dana, attemptId, newId())).rejects.toMatchObject({ code: "not_found" });
    const [row] = await desk.app.db.select().from(connectAttempt).where(eq(connectAttempt.id, attemptId));
    expect(row?.choicesSealed).not.toContain(pages[0]?.token);
    const chosen = { sessionId, pageId: pages[1]?.id ?? "" };
    expect(await choosePage(desk.dana, attemptId, chosen)).toBe("connected");
    await expect(choosePage(desk.dana, attemptId, { ...chosen, pageId: "1" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("gives an account that is connected here its new access", async () => {
    const page = givenPage(desk);
    await finishPageSignIn(desk.dana, await throughDialog("messenger"));
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "reconnected" });
    const other = await anotherOwner(desk);
    expect(await finishPageSignIn(other, await throughDialog("messenger", other))).toEqual({ outcome: "taken" });
    expect(await findChannelsByAccount(desk.app.db, "messenger", [page.id])).toHaveLength(1);
  });

  it("says what went wrong: left, no Page, no permission, a used code, no app", async () => {
    desk.graph.connect.setDialog({ does: "cancels" });
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "cancelled" });
    desk.graph.connect.setDialog({ does: "agrees" });
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "no_pages" });
    const page = givenPage(desk);
    desk.graph.connect.setToken({ token: page.token, scopes: ["pages_show_list"] });
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "refused" });
    const answer = await throughDialog("messenger");
    expect(await finishPageSignIn(desk.dana, { ...answer, code: "an-old-code" })).toEqual({ outcome: "code_refused" });
    Object.assign(desk.app.env, { metaAppId: null });
    expect(await finishPageSignIn(desk.dana, answer)).toEqual({ outcome: "not_configured" });
  });

  it("refuses a state that is forged, another session's, another workspace's, another kind's, used or too old", async () => {
    givenPage(desk);
    const stale = { outcome: "stale" };
    const answer = await throughDialog("messenger");
    const [id = ""] = (answer.state ?? "").split(".");
    for (const state of [
      null,
      "",
      "x",
      id,
      `${id}.`,
      `${id}.${"0".repeat(64)}`,
      `${newId()}.${answer.state?.split(".")[1]}`,
    ])
      expect(await finishPageSignIn(desk.dana, { ...answer, state })).toEqual(stale);
    expect(await finishPageSignIn(desk.dana, { ...answer, sessionId: newId() })).toEqual(stale);
    expect(await finishPageSignIn(await anotherOwner(desk), answer)).toEqual(stale);
    expect(await finishInstagramSignIn(desk.dana, answer)).toEqual(stale);
    const twice = await Promise.all([finishPageSignIn(desk.dana, answer), finishPageSignIn(desk.dana, answer)]);
    expect(twice.filter((one) => "outcome" in one && one.outcome === "stale")).toHaveLength(1);
    const late = await throughDialog("messenger");
    desk.app.clock.advance(16 * 60_000);
    expect(await finishPageSignIn(desk.dana, late)).toEqual(stale);
  });

  it.each([false, true])("connects an Instagram account for 60 days (token answer wrapped: %s)", async (wrapped) => {
    const account = givenInstagram(desk);
    desk.graph.connect.setDialog({ wrapped });
    const answer = await throughDialog("instagram");
    expect(await finishInstagramSignIn(desk.dana, { ...answer, code: `${answer.code}#_` })).toEqual({
      outcome: "connected",
    });
    const [channel] = await findChannelsByAccount(desk.app.db, "instagram", [account.id]);
    expect(channel?.tokenExpiresAt).toEqual(new Date(desk.app.clock.now().getTime() + 60 * 86_400_000));
    expect(channel?.settings).toMatchObject({ login: "instagram", scopedId: account.scopedId });
    expect(open(channel?.accessTokenSealed ?? "", testEncryptionKey)).toBe(`${account.token}-long`);
  });
});

describe("WhatsApp's sign-up", () => {
  const signUp = (number: { id: string; wabaId: string }, more: { phoneNumberId?: null; coexistence?: boolean } = {}) =>
    connectSignup(desk.dana, {
      code: desk.graph.connect.newCode(),
      wabaId: number.wabaId,
      phoneNumberId: number.id,
      coexistence: false,
      ...more,
    });
  const callsTo = (path: string) =>
    desk.graph.connect.calls.filter((one) => one.path.endsWith(path) && one.method === "POST");
  const channelOf = async (id: string) => (await findChannelsByAccount(desk.app.db, "whatsapp", [id]))[0];

  it("finds out the account by itself where the window's message did not come", async () => {
    const number = givenNumber(desk);
    const alone = { coexistence: false, wabaId: null, phoneNumberId: null };
    expect(await connectSignup(desk.dana, { ...alone, code: desk.graph.connect.newCode() })).toBe("connected");
    expect((await channelOf(number.id))?.settings.wabaId).toBe(number.wabaId);
    givenNumber(desk);
    await expect(connectSignup(desk.dana, { ...alone, code: desk.graph.connect.newCode() })).rejects.toMatchObject({
      message: expect.stringContaining("several accounts"),
    });
  });

  it("registers the number once, with a PIN that is kept sealed", async () => {
    const number = givenNumber(desk);
    expect(await signUp(number)).toBe("connected");
    await desk.run();
    const channel = await channelOf(number.id);
    expect(callsTo("/register").map((one) => one.body)).toEqual([
      { messaging_product: "whatsapp", pin: open(channel?.settings.pinSealed ?? "", testEncryptionKey) },
    ]);
    expect(callsTo("/smb_app_data")).toEqual([]);
    expect(channel).toMatchObject({ subscribed: true, settings: { registration: "done" } });
  });

  it("registers a number that comes back with the PIN that it had", async () => {
    const number = givenNumber(desk);
    await signUp(number);
    await desk.run();
    const channel = await channelOf(number.id);
    await disconnectChannel(desk.dana, channel?.id ?? "");
    await signUp(number);
    await desk.run();
    const [first, second] = callsTo("/register").map((one) => one.body);
    expect(second).toEqual(first);
  });

  it("a refused registration is not tried again, and is told", async () => {
    const number = givenNumber(desk);
    desk.graph.connect.fail({ path: "/register", code: 133005 });
    await signUp(number);
    await desk.run();
    expect(await channelOf(number.id)).toMatchObject({ problem: "register_refused" });
    expect(callsTo("/register")).toHaveLength(1);
  });

  it("coexistence: finds the number, never registers it, asks for contacts and history once", async () => {
    const number = givenNumber(desk, { inApp: true });
    expect(await signUp(number, { phoneNumberId: null, coexistence: true })).toBe("connected");
    await desk.run();
    expect(callsTo("/register")).toEqual([]);
    expect(callsTo("/smb_app_data").map((one) => one.body)).toEqual([
      { messaging_product: "whatsapp", sync_type: "smb_app_state_sync" },
      { messaging_product: "whatsapp", sync_type: "history" },
    ]);
  });

  it.each([2593107, 2593108])("coexistence: %s is final", async (code) => {
    const number = givenNumber(desk, { inApp: true });
    desk.graph.connect.fail({ path: "/smb_app_data", code, times: null });
    await signUp(number, { coexistence: true });
    await desk.run();
    desk.app.clock.advance(3_600_000);
    await desk.run();
    expect(callsTo("/smb_app_data")).toHaveLength(2);
    expect(await channelOf(number.id)).toMatchObject({ settings: { appContacts: "refused", appHistory: "refused" } });
  });

  it("coexistence: what was not answered is asked again, within the day", async () => {
    const number = givenNumber(desk, { inApp: true });
    desk.graph.connect.fail({ path: "/smb_app_data", code: 2, status: 500, times: 2 });
    await signUp(number, { coexistence: true });
    await desk.run();
    expect(await channelOf(number.id)).toMatchObject({ settings: { appContacts: "todo", appHistory: "todo" } });
    desk.app.clock.advance(11 * 60_000);
    await desk.run();
    expect(await channelOf(number.id)).toMatchObject({ settings: { appContacts: "done", appHistory: "done" } });
  });

  it("an account with several numbers, or with none, is for connecting by hand", async () => {
    const number = givenNumber(desk);
    desk.graph.connect.add({ kind: "number", id: newAccountId(), wabaId: number.wabaId });
    await expect(signUp(number, { phoneNumberId: null })).rejects.toMatchObject({
      message: expect.stringContaining("several numbers"),
    });
    await expect(signUp({ ...number, wabaId: newAccountId() }, { phoneNumberId: null })).rejects.toMatchObject({
      message: expect.stringContaining("No phone number came along"),
    });
    expect(
      await connectSignup(desk.dana, {
        code: "old",
        wabaId: number.wabaId,
        phoneNumberId: number.id,
        coexistence: false,
      }),
    ).toBe("code_refused");
  });
});

describe("a sign-up that Meta finished and the browser lost", () => {
  const added = (wabaId: string, secret = "an-app-secret", event = "PARTNER_ADDED") => {
    const value = { event, waba_info: { waba_id: wabaId, owner_business_id: "4411" } };
    const entry = [{ id: "900", time: Date.now(), changes: [{ field: "account_update", value }] }];
    return desk.deliver({ object: "whatsapp_business_account", entry }, secret).then(() => desk.run());
  };
  const lost = async (ctx: Ctx = desk.dana) => (await listChannels(ctx)).lostSignup;
  const later = (minutes: number) => desk.app.clock.advance(minutes * 60_000);

  beforeEach(async () => {
    await desk.app.db.delete(connectAttempt);
  });

  it("is shown to the owner who began it, not before the browser had its time, until it is dismissed", async () => {
    const wabaId = newAccountId();
    await beginSignup(desk.dana, sessionId);
    await added(wabaId);
    await added(wabaId, "an-app-secret", "PARTNER_APP_INSTALLED");
    expect(await lost()).toBeNull();
    later(3);
    expect(await lost()).toEqual({ wabaId });
    expect(await lost(desk.tom)).toBeNull();
    expect(await lost(await anotherOwner(desk))).toBeNull();
    await endSignups(desk.dana);
    expect(await lost()).toBeNull();
  });

  it("is over when the account is connected after all, by the sign-up or by hand", async () => {
    const number = givenNumber(desk);
    await beginSignup(desk.dana, sessionId);
    await added(number.wabaId);
    const code = desk.graph.connect.newCode();
    await connectSignup(desk.dana, { code, wabaId: number.wabaId, phoneNumberId: number.id, coexistence: false });
    later(3);
    expect(await lost()).toBeNull();
  });

  it("is told to nobody where it could be several workspaces', or where the delivery is not our app's", async () => {
    const wabaId = newAccountId();
    await beginSignup(desk.dana, sessionId);
    await added(wabaId, testAppSecret);
    later(3);
    expect(await lost()).toBeNull();
    const other = await anotherOwner(desk);
    await beginSignup(other, sessionId);
    await added(wabaId);
    later(3);
    expect([await lost(), await lost(other)]).toEqual([null, null]);
  });
});
