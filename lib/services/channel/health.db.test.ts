import { readFile } from "node:fs/promises";
import path from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChannel, updateChannel } from "#db/queries/channel.ts";
import { listHours } from "#db/queries/channel-hour.ts";
import { notification } from "#db/schema/index.ts";
import { whatsappStatus, whatsappText } from "#e2e/fakes/payloads.ts";
import { open } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { testEncryptionKey } from "#test/factories/app.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { readConversation } from "../conversation/read-conversation.ts";
import { moveToFolder } from "../conversation/move-to-folder.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { scheduleHousekeeping } from "../maintenance/schedule-housekeeping.ts";
import { checkChannel } from "./check-channel.ts";
import { disconnectChannel } from "./disconnect-channel.ts";
import { gatherTraffic, saveTraffic } from "./gather-traffic.ts";
import { listChannelEvents } from "./list-channel-events.ts";
import { listChannels } from "./list-channels.ts";
import { reconnectChannel } from "./reconnect-channel.ts";
import { setAiAnswers } from "./set-ai-answers.ts";
import { testConnection } from "./test-connection.ts";
import { watchChannels } from "./watch-channels.ts";

const rosa = "34600111222";
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

async function stored(id = desk.channel.id) {
  const row = await findChannel(desk.scope, id);
  if (!row) throw new Error("no channel");
  return row;
}
const notices = (memberId = desk.dana.memberId) =>
  desk.app.db
    .select()
    .from(notification)
    .where(and(eq(notification.memberId, memberId), eq(notification.kind, "channel_broken")))
    .orderBy(notification.createdAt, notification.id);
const titles = async (memberId?: string) => (await notices(memberId)).map((one) => one.title);
const view = async (id = desk.channel.id) => (await listChannels(desk.dana)).data.find((one) => one.id === id);

describe("the check", () => {
  it("sends nothing, finds a subscription that stands, stores when it looked", async () => {
    await testConnection(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ subscribed: true, state: "connected", checkedAt: desk.app.clock.now() });
    expect(desk.graph.attempts).toEqual([]);
    expect(await view()).toMatchObject({ health: { subscribed: true, token: "valid", deliveredShare: null } });
  });

  it("subscribes again where it was lost, and says so where Meta refuses", async () => {
    desk.graph.connect.unsubscribe(desk.channel.accountId);
    await checkChannel(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ subscribed: true, problem: null });
    desk.graph.connect.unsubscribe(desk.channel.accountId);
    desk.graph.connect.fail({ path: "/subscribed_apps", method: "POST", code: 200 });
    await checkChannel(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ subscribed: false, state: "connected", problem: "not_subscribed" });
    await checkChannel(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ subscribed: true, problem: null });
    expect(await titles()).toEqual(["Front desk: look at this channel", "Front desk works again"]);
  });

  it("concludes nothing from a Meta that does not answer", async () => {
    Object.assign(desk.app.env, { metaGraphUrl: "http://127.0.0.1:1" });
    await checkChannel(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ state: "connected", subscribed: null, problem: null });
  });

  it.each([
    [460, "token_refused"],
    [463, "token_expired"],
  ])("a refused token (subcode %s) breaks the channel: %s", async (subcode, problem) => {
    desk.graph.connect.setToken({ token: "test-access-token", valid: false, subcode });
    await checkChannel(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ state: "reconnection_needed", problem, problemAt: desk.app.clock.now() });
    expect((await view())?.problem?.title).toMatch(/access/);
  });

  it("learns from debug_token when the access ends, where an app is set up", async () => {
    Object.assign(desk.app.env, { metaAppId: "900100200300400", metaAppSecret: "test-app-secret" });
    const endsAt = new Date(desk.app.clock.now().getTime() + 10 * dayMs);
    desk.graph.connect.setToken({ token: "test-access-token", expiresAt: endsAt.getTime() / 1000 });
    await checkChannel(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ tokenExpiresAt: endsAt, problem: "token_ends_in_14_days" });
  });

  it("renews a token of Instagram Login when its time has come, and not before", async () => {
    const at = (days: number) => new Date(desk.app.clock.now().getTime() + days * dayMs);
    const channel = await createChannel(desk.scope, { kind: "instagram", tokenExpiresAt: at(20) });
    await checkChannel(desk.dana, channel.id);
    expect((await stored(channel.id)).tokenExpiresAt).toEqual(at(20));
    await updateChannel(desk.scope, channel.id, { tokenExpiresAt: at(9) });
    await checkChannel(desk.dana, channel.id);
    const renewed = await stored(channel.id);
    expect(renewed.tokenExpiresAt).toEqual(at(60));
    expect(open(renewed.accessTokenSealed ?? "", testEncryptionKey)).toBe("test-access-token-long");
  });

  it("does not touch a channel that was disconnected", async () => {
    await disconnectChannel(desk.dana, desk.channel.id);
    await checkChannel(desk.dana, desk.channel.id);
    expect(await stored()).toMatchObject({ state: "not_connected", subscribed: null });
    await expect(testConnection(desk.dana, desk.channel.id)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a broken channel", () => {
  const breakIt = async () => {
    desk.graph.connect.setToken({ token: "test-access-token", valid: false });
    desk.graph.fail({ behave: { kind: "error", code: 190 } });
    await desk.customerWrites(rosa, "Hello");
  };

  it("is told to owners in the app and by e-mail, once a day, and once more when it is mended", async () => {
    await breakIt();
    expect(await stored()).toMatchObject({ state: "reconnection_needed", problem: "token_refused" });
    for (let hour = 0; hour < 5; hour += 1) await watchChannels(desk.app);
    expect(await titles()).toEqual(["Front desk needs reconnection"]);
    expect(await titles(desk.tom.memberId)).toEqual([]);
    desk.app.clock.advance(dayMs);
    await watchChannels(desk.app);
    expect(await titles()).toHaveLength(2);
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "a-new-token" });
    await desk.run();
    expect(await titles()).toEqual([
      "Front desk needs reconnection",
      "Front desk needs reconnection",
      "Front desk works again",
    ]);
    const [first] = await notices();
    const mail = await readFile(path.join(desk.app.env.dataDir, "mail", `${first?.id}.eml`), "utf8");
    expect(mail).toContain("Subject: Front desk needs reconnection (Harbor & Finch Legal)");
    expect(mail).toContain("/channels");
    expect(mail).not.toContain("test-access-token");
  });

  it("takes no token that Meta refuses, or that is another account's; what is held waits on", async () => {
    await breakIt();
    desk.graph.connect.setToken({ token: "bad", valid: false });
    await expect(reconnectChannel(desk.dana, desk.channel.id, { accessToken: "bad" })).rejects.toMatchObject({
      code: "invalid",
      details: { field: "accessToken" },
    });
    expect(await stored()).toMatchObject({ state: "reconnection_needed" });
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "good" });
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
    expect(await stored()).toMatchObject({ state: "connected", problem: null });
  });

  it("that works again is connected again by a test", async () => {
    await breakIt();
    desk.graph.connect.setToken({ token: "test-access-token", valid: true });
    await testConnection(desk.dana, desk.channel.id);
    await desk.run();
    expect(await stored()).toMatchObject({ state: "connected", problem: null });
    expect(desk.received(rosa)).toHaveLength(1);
  });
});

describe("a disconnected channel", () => {
  it("keeps its conversations; what was queued fails with a sentence, and nothing is tried for ever", async () => {
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await updateChannel(desk.scope, desk.channel.id, { state: "reconnection_needed" });
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "I am looking into it" });
    await desk.run();
    await disconnectChannel(desk.dana, desk.channel.id);
    await desk.run();
    const last = (await desk.messagesOf(rosa)).at(-1);
    expect(last).toMatchObject({ state: "failed", error: { class: "disconnected" } });
    desk.app.clock.advance(dayMs);
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("no longer takes deliveries, also those that the app of this installation signed", async () => {
    await desk.customerWrites(rosa, "Hello");
    Object.assign(desk.app.env, { metaAppSecret: testAppSecret });
    await disconnectChannel(desk.dana, desk.channel.id);
    const before = (await desk.messagesOf(rosa)).length;
    const text = whatsappText({ from: rosa, text: "Still there?", phoneNumberId: desk.channel.accountId });
    expect(await desk.deliver(text)).toBe("stored");
    await desk.run();
    expect(await desk.messagesOf(rosa)).toHaveLength(before);
  });
});

describe("AI answers", () => {
  it("off: messages are stored and nobody is answered; on: who waited is, with one reply", async () => {
    await setAiAnswers(desk.dana, desk.channel.id, false);
    await desk.customerWrites(rosa, "Hello");
    desk.app.clock.advance(60_000);
    await desk.run();
    expect(await desk.messagesOf(rosa)).toHaveLength(1);
    const { id } = await desk.conversationOf(rosa);
    expect(await readConversation(desk.tom, id)).toMatchObject({ aiOff: true });
    await expect(setAiAnswers(desk.tom, desk.channel.id, true)).rejects.toMatchObject({ code: "forbidden" });
    await desk.customerWrites(rosa, "Anybody there?");
    await setAiAnswers(desk.dana, desk.channel.id, true);
    desk.app.clock.advance(2_000);
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
    expect(await readConversation(desk.tom, id)).toMatchObject({ aiOff: false });
  });

  it("on again: no answer where a person has given one, in a closed folder, or after the window", async () => {
    const [answered, solved, late] = ["34600111001", "34600111002", "34600111003"] as const;
    await setAiAnswers(desk.dana, desk.channel.id, false);
    await desk.customerWrites(late, "Hello");
    desk.app.clock.advance(23 * 3_600_000);
    await desk.customerWrites(answered, "Hello");
    await desk.customerWrites(solved, "Hello");
    await sendMemberMessage(desk.tom, (await desk.conversationOf(answered)).id, { id: newId(), text: "I am here" });
    await moveToFolder(desk.tom, (await desk.conversationOf(solved)).id, "solved");
    desk.app.clock.advance(2 * 3_600_000);
    await setAiAnswers(desk.dana, desk.channel.id, true);
    desk.app.clock.advance(60_000);
    await desk.run();
    expect([answered, solved, late].map((one) => desk.received(one))).toEqual([["I am here"], [], []]);
  });

  it("on again: answers one after the other, those who wait longest first, and stops when it is off again", async () => {
    await setAiAnswers(desk.dana, desk.channel.id, false);
    const waiting = Array.from({ length: 53 }, (_, index) => `346001120${String(index).padStart(2, "0")}`);
    for (const phone of waiting) {
      desk.app.clock.advance(1_000);
      await desk.customerWrites(phone, "Hello");
    }
    await setAiAnswers(desk.dana, desk.channel.id, true);
    const answeredBy = () => waiting.filter((phone) => desk.received(phone).length === 1);
    desk.app.clock.advance(1_000);
    await desk.run();
    expect(answeredBy()).toEqual(waiting.slice(0, 1));
    desk.app.clock.advance(2_000);
    await desk.run();
    expect(answeredBy()).toEqual(waiting.slice(0, 6));
    desk.app.clock.advance(17_600);
    await desk.run();
    expect(answeredBy()).toEqual(waiting.slice(0, 50));
    await setAiAnswers(desk.dana, desk.channel.id, false);
    desk.app.clock.advance(60_000);
    await desk.run();
    expect(answeredBy()).toHaveLength(50);
    await setAiAnswers(desk.dana, desk.channel.id, true);
    desk.app.clock.advance(1_000);
    await desk.run();
    desk.app.clock.advance(2_000);
    await desk.run();
    expect(answeredBy()).toEqual(waiting);
  });
});

describe("traffic", () => {
  const hours = () => listHours(desk.scope, [desk.channel.id], new Date(0));

  it("is counted by the hour: what came, what went, what failed; the same delivery once", async () => {
    await desk.customerWrites(rosa, "Hello");
    const [sent] = desk.graph.sent;
    const status = whatsappStatus({
      phoneNumberId: desk.channel.accountId,
      id: sent?.externalId ?? "",
      status: "failed",
      to: rosa,
      at: desk.app.clock.now(),
    });
    await desk.deliver(status);
    await desk.deliver(status);
    await desk.run();
    expect(await hours()).toMatchObject([{ received: 1, sent: 1, failed: 1 }]);
    expect(await view()).toMatchObject({
      lastEvent: "Reply not delivered",
      lastEventAt: desk.app.clock.now().toISOString(),
    });
    expect((await view())?.bars.at(-1)).toEqual({ received: 1, sent: 1, failed: 1 });
  });

  it("knows when the last reply went out, whatever is stored late", async () => {
    await desk.customerWrites(rosa, "Hello");
    const sentAt = desk.app.clock.now();
    expect(await view()).toMatchObject({ health: { lastSendAt: sentAt.toISOString() } });
    const before = new Date(sentAt.getTime() - hourMs);
    gatherTraffic(desk.dana, desk.channel.id, before, { sent: 1, sentAt: before });
    desk.app.clock.advance(60_000);
    gatherTraffic(desk.dana, desk.channel.id, desk.app.clock.now(), {
      received: 1,
      event: { at: desk.app.clock.now(), kind: "message" },
    });
    await saveTraffic(desk.app);
    expect(await view()).toMatchObject({
      lastEventAt: desk.app.clock.now().toISOString(),
      health: { lastSendAt: sentAt.toISOString() },
    });
  });

  it("that fails a lot, or is silent against its habit, is told", async () => {
    const now = desk.app.clock.now().getTime();
    for (const week of [1, 2, 3, 4])
      for (const hour of [1, 2, 3])
        gatherTraffic(desk.dana, desk.channel.id, new Date(now - week * 7 * dayMs - hour * hourMs), { received: 5 });
    await saveTraffic(desk.app);
    await watchChannels(desk.app);
    expect(await stored()).toMatchObject({ problem: "silent" });
    gatherTraffic(desk.dana, desk.channel.id, new Date(now), { sent: 5, failed: 20 });
    await saveTraffic(desk.app);
    await watchChannels(desk.app);
    expect(await stored()).toMatchObject({ problem: "sends_fail", state: "connected" });
    expect(await titles()).toHaveLength(2);
  });

  it("that is refused for its signature again and again is told, until one is accepted", async () => {
    const hello = () => whatsappText({ phoneNumberId: desk.channel.accountId, from: rosa, text: "Hello" });
    await desk.customerWrites(rosa, "Hello");
    for (const minutes of [1, 30]) {
      desk.app.clock.advance(minutes * 60_000);
      expect(await desk.deliver(hello(), "the-secret-of-another-app")).toBe("bad_signature");
    }
    await watchChannels(desk.app);
    expect(await stored()).toMatchObject({ problem: "deliveries_refused" });
    expect(await titles()).toEqual([expect.stringContaining("look at this channel")]);
    await desk.deliver(hello());
    await desk.run();
    await watchChannels(desk.app);
    expect(await stored()).toMatchObject({ problem: null });
  });

  it("is watched once an hour where a scheduler calls every minute", async () => {
    for (let minute = 0; minute < 120; minute += 1) {
      await scheduleHousekeeping(desk.app);
      desk.app.clock.advance(60_000);
    }
    expect((await desk.run()).filter((job) => job === "channel.watch")).toHaveLength(1);
    expect(await stored()).toMatchObject({ problem: null });
  });

  it("can be looked at, with what was not acted on and why, and never with what was written", async () => {
    await desk.customerWrites(rosa, "My secret question");
    const at = desk.app.clock.now();
    const unknown = whatsappStatus({
      phoneNumberId: desk.channel.accountId,
      id: "wamid.unknown",
      status: "read",
      to: rosa,
      at,
    });
    await desk.deliver(unknown);
    await desk.run();
    const { data } = await listChannelEvents(desk.dana, desk.channel.id);
    expect(data.map((one) => one.words)).toEqual(["Reply read", "Message received"]);
    expect(JSON.stringify(data)).not.toContain("secret");
    await expect(listChannelEvents(desk.tom, desk.channel.id)).rejects.toMatchObject({ code: "forbidden" });
  });
});
