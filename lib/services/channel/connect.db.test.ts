import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChannel, findChannelsByAccount } from "#db/queries/channel.ts";
import { open } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { testEncryptionKey } from "#test/factories/app.ts";
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
import { channelAccount } from "./channel-account.ts";
import { connectChannel } from "./connect-channel.ts";
import { disconnectChannel } from "./disconnect-channel.ts";
import { listChannels } from "./list-channels.ts";
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

describe("connecting by hand", () => {
  it("asks Meta first, seals the secrets, makes a verify token, subscribes the account", async () => {
    const number = givenNumber(desk, { inApp: true });
    desk.graph.connect.unsubscribe(number.wabaId);
    const { channelId } = await connectChannel(desk.dana, byHand(number));
    const row = await stored(channelId);
    // It speaks when the owner switches it on.
    expect(row.aiEnabled).toBe(false);
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
    const page = givenPage(desk);
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
    const account = givenInstagram(desk);
    const input = { kind: "instagram", login: "instagram", accessToken: account.token, accountId: account.scopedId };
    const { channelId } = await connectChannel(desk.dana, input);
    expect((await stored(channelId)).accountId).toBe(account.id);
    for (const id of [account.id, account.scopedId])
      expect(await findChannelsByAccount(desk.app.db, "instagram", [id])).toMatchObject([{ id: channelId }]);
  });

  it("finds the Instagram account of a Page, and sends as the Page", async () => {
    const instagram = { id: newAccountId(), username: "harborfinch" };
    const page = givenPage(desk, "Page", instagram);
    const input = { kind: "instagram", login: "page", pageId: page.id, accessToken: page.token };
    const { channelId } = await connectChannel(desk.dana, input);
    expect(await stored(channelId)).toMatchObject({
      accountId: instagram.id,
      settings: { login: "page", pageId: page.id, username: "harborfinch" },
    });
    expect(channelAccount(desk.app.env, await stored(channelId))).toMatchObject({
      sendAsId: page.id,
      graphBaseUrl: expect.stringContaining(desk.graph.metaGraphUrl),
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
    await expect(connectChannel(await anotherOwner(desk), again)).rejects.toMatchObject({
      message: "This key is taken. Choose another.",
      details: { field: "key" },
    });
  });

  it("is for owners", async () => {
    await expect(connectChannel(desk.tom, byHand(givenNumber(desk)))).rejects.toMatchObject({ code: "forbidden" });
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
    expect(await refusal(byHand(givenNumber(desk)))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining(words),
      details: { field },
    });
  });

  it("a number of another account, and what is no number", async () => {
    const number = givenNumber(desk);
    const other = givenNumber(desk);
    expect(await refusal(byHand({ ...number, wabaId: other.wabaId }))).toMatchObject({ details: { field: "wabaId" } });
    expect(await refusal(byHand({ ...number, id: givenPage(desk).id }))).toMatchObject({
      details: { field: "phoneNumberId" },
    });
  });

  it("a token of another Page, a person's, or without a permission", async () => {
    const [mine, theirs] = [givenPage(desk, "Mine"), givenPage(desk, "Theirs")];
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
    const number = givenNumber(desk);
    expect(await refusal({ ...byHand(number), appSecret: "" })).toMatchObject({ details: { field: "appSecret" } });
    Object.assign(desk.app.env, { metaAppSecret: "an-app-secret", instagramAppSecret: null });
    const input = { kind: "instagram", login: "instagram", accessToken: givenInstagram(desk).token };
    expect(await refusal(input)).toMatchObject({ details: { field: "appSecret" } });
  });

  it("a Meta that does not answer is said so", async () => {
    Object.assign(desk.app.env, { metaGraphUrl: "http://127.0.0.1:1" });
    expect(await refusal(byHand(givenNumber(desk)))).toMatchObject({
      message: expect.stringContaining("did not answer"),
    });
  });
});

describe("one active connection per account", () => {
  it("is won by one of two workspaces that connect at once", async () => {
    const number = givenNumber(desk);
    const other = await anotherOwner(desk);
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
    const number = givenNumber(desk);
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
    const other = await anotherOwner(desk);
    const theirs = await connectChannel(other, byHand(number));
    // Both have had it in the meantime: only the active one counts, also when the first comes back.
    await expect(connectChannel(desk.dana, byHand(number))).rejects.toMatchObject({ code: "conflict" });
    await disconnectChannel(other, theirs.channelId);
    expect(await connectChannel(desk.dana, byHand(number))).toEqual({ channelId });
  });
});
