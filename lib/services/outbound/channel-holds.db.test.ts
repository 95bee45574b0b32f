import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendHold } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { systemCtx } from "#lib/services/context.ts";
import { reconnectChannel } from "#lib/services/channel/reconnect-channel.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { onPlatforms } from "#test/given-platforms.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { needReconnection } from "./channel-trouble.ts";
import { sendNext } from "./send-next.ts";

const rosa = "34600111222";
const tomas = "34600333444";
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
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
  // Holds of an app stand above workspaces.
  await database.db.delete(sendHold);
  await desk.stop();
});

const { writes, later, attemptsFor, received, record, oursOf } = onPlatforms(() => desk);

describe("a channel that is held", () => {
  const crowd = Array.from({ length: 6 }, (_, index) => `3460077700${index}`);

  it("is probed by one message at a time, less and less often, then all go out once", async () => {
    desk.graph.fail({ times: 3, behave: { kind: "error", code: 130429 } });
    for (const phone of crowd) await writes(desk.channel, phone);
    expect(desk.graph.attempts).toHaveLength(1);
    await later(3_500);
    expect(desk.graph.attempts).toHaveLength(2);
    await later(2_000);
    expect(desk.graph.attempts, "the second hold is longer").toHaveLength(2);
    await later(4_500);
    expect(desk.graph.attempts).toHaveLength(3);
    await later(20_000, 40);
    expect(crowd.map((phone) => received(phone).length)).toEqual(crowd.map(() => 1));
    expect(desk.graph.attempts).toHaveLength(3 + crowd.length);
  });

  it("lets one of many senders at once go first", async () => {
    desk.graph.fail({ times: null, behave: { kind: "error", code: 130429 } });
    for (const phone of crowd) await writes(desk.channel, phone);
    desk.app.clock.advance(5_000);
    const waiting = await Promise.all(crowd.map((phone) => desk.conversationOf(phone)));
    const ctx = systemCtx(desk.app, desk.scope.workspaceId);
    await Promise.all(waiting.map(({ id }) => sendNext(ctx, id)));
    expect(desk.graph.attempts).toHaveLength(2);
  });

  it("holds no other channel; a held app holds all of its channels, and no channel of another app", async () => {
    const sameApp = await createChannel(desk.scope, { kind: "messenger" });
    const otherApp = await createChannel(desk.scope, { kind: "messenger", settings: { appId: "another" } });
    desk.graph.fail({ to: rosa, behave: { kind: "error", code: 130429 } });
    await writes(desk.channel, rosa);
    await writes(sameApp, "psid-1");
    expect(received("psid-1")).toHaveLength(1);
    await later(5_000);
    desk.graph.fail({ to: "psid-2", behave: { kind: "error", code: 4 } });
    await writes(sameApp, "psid-2");
    await writes(desk.channel, tomas);
    await writes(otherApp, "psid-3");
    expect([received(tomas), received("psid-3")].map((one) => one.length)).toEqual([0, 1]);
    await later(12_000);
    expect([received(tomas), received("psid-2")].map((one) => one.length)).toEqual([1, 1]);
  });

  it("does not fail a message, however long it lasts", async () => {
    desk.graph.fail({ times: 14, behave: { kind: "error", code: 130429 } });
    await writes(desk.channel, rosa);
    await later(3 * hourMs, 400);
    expect(await oursOf(desk.channel)).toMatchObject([{ state: "sent" }]);
    expect(received(rosa)).toHaveLength(1);
  });
});

describe("a channel that was reconnected", () => {
  async function brokenWithQueue(): Promise<void> {
    desk.graph.fail({ behave: { kind: "error", code: 190 } });
    await writes(desk.channel, rosa);
    const { id } = await desk.conversationOf(rosa);
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "Dana here" });
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "I look into it" });
    await desk.run();
    expect(attemptsFor(rosa)).toBe(1);
  }

  it("sends what it held, in order, and is whole again", async () => {
    await brokenWithQueue();
    await later(2 * hourMs);
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "a-new-token" });
    await desk.run();
    expect(received(rosa)).toEqual(["Dana here", "I look into it"]);
    expect(await record(desk.channel)).toMatchObject({ state: "connected", problem: null });
  });

  it("is not broken again by a refusal of the token that it had before", async () => {
    const before = await record(desk.channel);
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "a-new-token" });
    if (!before) throw new Error("no channel");
    expect(await needReconnection(desk.dana, before)).toBe(false);
    expect(await record(desk.channel)).toMatchObject({ state: "connected", problem: null });
  });

  it("after the reply window: what a member wrote fails with its sentence, nothing goes out", async () => {
    await brokenWithQueue();
    await later(25 * hourMs);
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "a-new-token" });
    await desk.run();
    expect((await oursOf(desk.channel)).map((one) => [one.state, one.class])).toEqual([
      ["withheld", null],
      ["failed", "window_closed"],
      ["failed", "window_closed"],
    ]);
    expect(received(rosa)).toEqual([]);
  });
});
