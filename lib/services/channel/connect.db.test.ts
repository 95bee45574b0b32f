import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChannel, findChannelsByAccount } from "#db/queries/channel.ts";
import { connectAttempt } from "#db/schema/index.ts";
import { open } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createCtx, testEncryptionKey } from "#test/factories/app.ts";
import { createMember, memberActor } from "#test/factories/member.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import type { Ctx } from "../context.ts";
import { connectChannel } from "./connect-channel.ts";
import { connectSignup } from "./connect-signup.ts";
import { disconnectChannel } from "./disconnect-channel.ts";
import { finishInstagramSignIn } from "./finish-instagram-sign-in.ts";
import { choosePage, finishPageSignIn, listPageChoices } from "./finish-page-sign-in.ts";
import { listChannels } from "./list-channels.ts";
import { startSignIn } from "./start-sign-in.ts";

let database: TestDatabase;
let desk: Desk;
let ids = 0;
const sessionId = newId();

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
  const { url } = desk.graph;
  Object.assign(desk.app.env, {
    metaAppId: "900100200300400",
    metaAppSecret: "an-app-secret",
    instagramAppId: "900100200300500",
    instagramAppSecret: "an-instagram-secret",
    metaLoginUrl: `${url}/login`,
    instagramLoginUrl: `${url}/login`,
    instagramTokenUrl: `${url}/token`,
  });
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

/** Accounts are unique across workspaces, and the tests of this file share a database. */
function newAccountId(): string {
  ids += 1;
  return `7700${Date.now()}${ids}`;
}

function givenNumber(more: { inApp?: boolean } = {}) {
  const number = { id: newAccountId(), wabaId: newAccountId() };
  desk.graph.connect.add({ kind: "number", ...number, ...more });
  return number;
}

function givenPage(name = "Harbor & Finch Legal", instagram: { id: string; username: string } | null = null) {
  const page = { id: newAccountId(), name, token: `page-${newId()}`, instagram };
  desk.graph.connect.add({ kind: "page", ...page });
  return page;
}

function givenInstagram() {
  const account = { id: newAccountId(), scopedId: newAccountId(), token: `ig-${newId()}` };
  desk.graph.connect.add({ kind: "instagram", ...account });
  return account;
}

const byHand = ({ id, wabaId }: { id: string; wabaId: string }) => ({
  kind: "whatsapp",
  phoneNumberId: id,
  wabaId,
  accessToken: "a-token",
  appSecret: "their-app-secret",
});

async function stored(channelId: string, ctx: Ctx = desk.dana) {
  const row = await findChannel(ctx, channelId);
  if (!row) throw new Error("no channel");
  return row;
}

async function anotherOwner(): Promise<Ctx> {
  const scope = await createWorkspace(desk.app.db);
  return createCtx(desk.app, scope.workspaceId, memberActor(await createMember(scope)));
}

describe("connecting by hand", () => {
  it("asks Meta first, seals the secrets, makes a verify token, subscribes the account", async () => {
    const number = givenNumber({ inApp: true });
    desk.graph.connect.unsubscribe(number.wabaId);
    const { channelId } = await connectChannel(desk.dana, byHand(number));
    const row = await stored(channelId);
    expect(row).toMatchObject({
      state: "connected",
      name: "Harbor & Finch Legal",
      accountId: number.id,
      subscribed: null,
    });
    expect(row.settings).toEqual({ wabaId: number.wabaId, displayPhoneNumber: "15550100001", coexistence: "yes" });
    expect(open(row.accessTokenSealed ?? "", testEncryptionKey)).toBe("a-token");
    expect(open(row.appSecretSealed ?? "", testEncryptionKey)).toBe("their-app-secret");
    expect(open(row.verifyTokenSealed ?? "", testEncryptionKey).length).toBeGreaterThan(20);
    await desk.run();
    expect(await stored(channelId)).toMatchObject({ subscribed: true, checkedAt: desk.app.clock.now(), problem: null });
  });

  it("subscribes a Page to every field that we read, echoes included", async () => {
    const page = givenPage();
    desk.graph.connect.unsubscribe(page.id);
    await connectChannel(desk.dana, { kind: "messenger", pageId: page.id, accessToken: page.token });
    await desk.run();
    const call = desk.graph.connect.calls.find(
      (one) => one.method === "POST" && one.path === `/${page.id}/subscribed_apps`,
    );
    expect(call?.query.subscribed_fields?.split(",")).toEqual(
      expect.arrayContaining(["messages", "message_echoes", "standby"]),
    );
  });

  it("keeps both ids of an Instagram account, and finds it by either", async () => {
    const account = givenInstagram();
    const input = { kind: "instagram", login: "instagram", accessToken: account.token, accountId: account.scopedId };
    const { channelId } = await connectChannel(desk.dana, input);
    expect((await stored(channelId)).accountId).toBe(account.id);
    for (const id of [account.id, account.scopedId])
      expect(await findChannelsByAccount(desk.app.db, "instagram", [id])).toMatchObject([{ id: channelId }]);
  });

  it("finds the Instagram account of a Page, and sends as the Page", async () => {
    const instagram = { id: newAccountId(), username: "harborfinch" };
    const page = givenPage("Page", instagram);
    const input = { kind: "instagram", login: "page", pageId: page.id, accessToken: page.token };
    const { channelId } = await connectChannel(desk.dana, input);
    expect(await stored(channelId)).toMatchObject({
      accountId: instagram.id,
      settings: { login: "page", pageId: page.id, username: "harborfinch" },
    });
  });

  it("connects a web chat under a key of its own", async () => {
    const { channelId } = await connectChannel(desk.dana, {
      kind: "webchat",
      name: "Website",
      key: `site-${newAccountId()}`,
    });
    const view = (await listChannels(desk.dana)).data.find((one) => one.id === channelId);
    expect(view).toMatchObject({ state: "connected", verifyToken: null, health: null });
    const again = { kind: "webchat", name: "Website", key: (await stored(channelId)).accountId };
    await expect(connectChannel(await anotherOwner(), again)).rejects.toMatchObject({
      message: "This key is taken. Choose another.",
      details: { field: "key" },
    });
  });

  it("is for owners", async () => {
    await expect(connectChannel(desk.tom, byHand(givenNumber()))).rejects.toMatchObject({ code: "forbidden" });
    await expect(startSignIn(desk.tom, "messenger", sessionId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(disconnectChannel(desk.tom, desk.channel.id)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("what Meta refuses stands below its field, and nothing is stored", () => {
  const refusal = async (input: unknown) => {
    const before = (await listChannels(desk.dana)).data.length;
    const error = await connectChannel(desk.dana, input).catch((reason: unknown) => reason);
    expect((await listChannels(desk.dana)).data).toHaveLength(before);
    return error;
  };

  it.each([
    ["accessToken", "does not accept", 190, "/phone_numbers"],
    ["accessToken", "may not manage", 200, "/phone_numbers"],
    ["accessToken", "may not manage", 10, "/phone_numbers"],
    ["accessToken", "slow down", 4, "/phone_numbers"],
    ["wabaId", "does not know", 100, "/phone_numbers"],
  ])("below %s: %s (code %s)", async (field, words, code, path) => {
    desk.graph.connect.fail({ path, code });
    expect(await refusal(byHand(givenNumber()))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining(words),
      details: { field },
    });
  });

  it("a number of another account, and what is no number", async () => {
    const number = givenNumber();
    const other = givenNumber();
    expect(await refusal(byHand({ ...number, wabaId: other.wabaId }))).toMatchObject({ details: { field: "wabaId" } });
    expect(await refusal(byHand({ ...number, id: givenPage().id }))).toMatchObject({
      details: { field: "phoneNumberId" },
    });
  });

  it("a token of another Page, a person's, or without a permission", async () => {
    const [mine, theirs] = [givenPage("Mine"), givenPage("Theirs")];
    const input = { kind: "messenger", pageId: mine.id, accessToken: theirs.token };
    expect(await refusal(input)).toMatchObject({ message: expect.stringContaining("belongs to someone else") });
    desk.graph.connect.setToken({ token: mine.token, scopes: ["pages_messaging"] });
    expect(await refusal({ ...input, accessToken: mine.token })).toMatchObject({
      message: "This access token lacks the permission pages_manage_metadata.",
    });
    desk.graph.connect.setToken({ token: mine.token, valid: false, subcode: 463 });
    expect(await refusal({ ...input, accessToken: mine.token })).toMatchObject({
      message: expect.stringContaining("has expired"),
    });
  });

  it("an app secret is wanted where no app of ours signs", async () => {
    Object.assign(desk.app.env, { metaAppSecret: null });
    const number = givenNumber();
    expect(await refusal({ ...byHand(number), appSecret: "" })).toMatchObject({ details: { field: "appSecret" } });
    Object.assign(desk.app.env, { metaAppSecret: "an-app-secret", instagramAppSecret: null });
    const input = { kind: "instagram", login: "instagram", accessToken: givenInstagram().token };
    expect(await refusal(input)).toMatchObject({ details: { field: "appSecret" } });
  });

  it("a Meta that does not answer is said so", async () => {
    Object.assign(desk.app.env, { metaGraphUrl: "http://127.0.0.1:1" });
    expect(await refusal(byHand(givenNumber()))).toMatchObject({ message: expect.stringContaining("did not answer") });
  });
});

describe("one active connection per account", () => {
  it("is won by one of two workspaces that connect at once", async () => {
    const number = givenNumber();
    const other = await anotherOwner();
    const results = await Promise.allSettled([
      connectChannel(desk.dana, byHand(number)),
      connectChannel(other, byHand(number)),
    ]);
    expect(results.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Another workspace has connected this account"),
    });
    expect(await findChannelsByAccount(desk.app.db, "whatsapp", [number.id])).toHaveLength(1);
  });

  it("is free again after a disconnection; coming back goes on with the same channel", async () => {
    const number = givenNumber();
    const { channelId } = await connectChannel(desk.dana, byHand(number));
    await expect(connectChannel(desk.dana, byHand(number))).rejects.toMatchObject({
      message: "This account is connected already. Open it in the list.",
    });
    await disconnectChannel(desk.dana, channelId);
    expect(await stored(channelId)).toMatchObject({
      state: "not_connected",
      accessTokenSealed: null,
      appSecretSealed: null,
    });
    const other = await anotherOwner();
    const theirs = await connectChannel(other, byHand(number));
    // Both have had it in the meantime: only the active one counts, also when the first comes back.
    await expect(connectChannel(desk.dana, byHand(number))).rejects.toMatchObject({ code: "conflict" });
    await disconnectChannel(other, theirs.channelId);
    expect(await connectChannel(desk.dana, byHand(number))).toEqual({ channelId });
  });
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
    const page = givenPage();
    const answer = await throughDialog("messenger");
    expect(await finishPageSignIn(desk.dana, answer)).toEqual({ outcome: "connected" });
    const [channel] = await findChannelsByAccount(desk.app.db, "messenger", [page.id]);
    expect(open(channel?.accessTokenSealed ?? "", testEncryptionKey)).toBe(page.token);
    expect(channel).toMatchObject({ name: page.name, tokenExpiresAt: null });
    const exchange = desk.graph.connect.calls.find((one) => one.path === "/oauth/access_token");
    expect(exchange?.query.redirect_uri).toBe(`${desk.app.env.appUrl}/api/connect/messenger/callback`);
  });

  it("asks which, when there are several; the tokens stay here, sealed", async () => {
    const pages = [givenPage("One"), givenPage("Two")];
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
    const page = givenPage();
    await finishPageSignIn(desk.dana, await throughDialog("messenger"));
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "reconnected" });
    const other = await anotherOwner();
    expect(await finishPageSignIn(other, await throughDialog("messenger", other))).toEqual({ outcome: "taken" });
    expect(await findChannelsByAccount(desk.app.db, "messenger", [page.id])).toHaveLength(1);
  });

  it("says what went wrong: left, no Page, no permission, a used code, no app", async () => {
    desk.graph.connect.setDialog({ does: "cancels" });
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "cancelled" });
    desk.graph.connect.setDialog({ does: "agrees" });
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "no_pages" });
    const page = givenPage();
    desk.graph.connect.setToken({ token: page.token, scopes: ["pages_show_list"] });
    expect(await finishPageSignIn(desk.dana, await throughDialog("messenger"))).toEqual({ outcome: "refused" });
    const answer = await throughDialog("messenger");
    expect(await finishPageSignIn(desk.dana, { ...answer, code: "an-old-code" })).toEqual({ outcome: "code_refused" });
    Object.assign(desk.app.env, { metaAppId: null });
    expect(await finishPageSignIn(desk.dana, answer)).toEqual({ outcome: "not_configured" });
  });

  it("refuses a state that is forged, another session's, another workspace's, another kind's, used or too old", async () => {
    givenPage();
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
    expect(await finishPageSignIn(await anotherOwner(), answer)).toEqual(stale);
    expect(await finishInstagramSignIn(desk.dana, answer)).toEqual(stale);
    const twice = await Promise.all([finishPageSignIn(desk.dana, answer), finishPageSignIn(desk.dana, answer)]);
    expect(twice.filter((one) => "outcome" in one && one.outcome === "stale")).toHaveLength(1);
    const late = await throughDialog("messenger");
    desk.app.clock.advance(16 * 60_000);
    expect(await finishPageSignIn(desk.dana, late)).toEqual(stale);
  });

  it.each([false, true])("connects an Instagram account for 60 days (token answer wrapped: %s)", async (wrapped) => {
    const account = givenInstagram();
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

  it("registers the number once, with a PIN that is kept sealed", async () => {
    const number = givenNumber();
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
    const number = givenNumber();
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
    const number = givenNumber();
    desk.graph.connect.fail({ path: "/register", code: 133005 });
    await signUp(number);
    await desk.run();
    expect(await channelOf(number.id)).toMatchObject({ problem: "register_refused" });
    expect(callsTo("/register")).toHaveLength(1);
  });

  it("coexistence: finds the number, never registers it, asks for contacts and history once", async () => {
    const number = givenNumber({ inApp: true });
    expect(await signUp(number, { phoneNumberId: null, coexistence: true })).toBe("connected");
    await desk.run();
    expect(callsTo("/register")).toEqual([]);
    expect(callsTo("/smb_app_data").map((one) => one.body)).toEqual([
      { messaging_product: "whatsapp", sync_type: "smb_app_state_sync" },
      { messaging_product: "whatsapp", sync_type: "history" },
    ]);
  });

  it.each([2593107, 2593108])("coexistence: %s is final", async (code) => {
    const number = givenNumber({ inApp: true });
    desk.graph.connect.fail({ path: "/smb_app_data", code, times: null });
    await signUp(number, { coexistence: true });
    await desk.run();
    desk.app.clock.advance(3_600_000);
    await desk.run();
    expect(callsTo("/smb_app_data")).toHaveLength(2);
    expect(await channelOf(number.id)).toMatchObject({ settings: { appContacts: "refused", appHistory: "refused" } });
  });

  it("coexistence: what was not answered is asked again, within the day", async () => {
    const number = givenNumber({ inApp: true });
    desk.graph.connect.fail({ path: "/smb_app_data", code: 2, status: 500, times: 2 });
    await signUp(number, { coexistence: true });
    await desk.run();
    expect(await channelOf(number.id)).toMatchObject({ settings: { appContacts: "todo", appHistory: "todo" } });
    desk.app.clock.advance(11 * 60_000);
    await desk.run();
    expect(await channelOf(number.id)).toMatchObject({ settings: { appContacts: "done", appHistory: "done" } });
  });

  it("an account with several numbers, or with none, is for connecting by hand", async () => {
    const number = givenNumber();
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
