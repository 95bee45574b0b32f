import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channel } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { reconnectChannel } from "#lib/services/channel/reconnect-channel.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { takeControl } from "../conversation/take-control.ts";

const rosa = "34600111222";
const tomas = "34600333444";
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

const later = async (ms: number) => {
  desk.app.clock.advance(ms);
  await desk.run();
};
const ours = async (phone = rosa) =>
  (await desk.messagesOf(phone))
    .filter((one) => one.author !== "customer")
    .map(({ author, state }) => `${author} ${state}`);
const attemptsFor = (phone: string) => desk.graph.attempts.filter((one) => one.to === phone).length;

describe("a platform that refuses for now", () => {
  it.each([
    ["a server error", { kind: "error", code: 131000 }, 2_000],
    ["the rate of a number", { kind: "error", code: 130429 }, 4_000],
    ["the rate of a pair", { kind: "error", code: 131056 }, 8_000],
    ["the rate of the app", { kind: "error", code: 4 }, 10_000],
    ["its spam limit", { kind: "error", code: 131048 }, 120_000],
    ["a 503 that names its time", { kind: "error", code: 131016, retryAfterSeconds: 7 }, 8_000],
  ] as const)("%s is asked again later, and the message goes out once", async (_name, behave, withinMs) => {
    desk.graph.fail({ behave });
    await desk.customerWrites(rosa, "Hello");
    expect(await ours()).toEqual(["ai queued"]);
    await later(500);
    expect(attemptsFor(rosa)).toBe(1);
    await later(withinMs);
    expect(await ours()).toEqual(["ai sent"]);
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("is asked less and less often, and at last the message fails visibly", async () => {
    desk.graph.fail({ times: null, behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    for (let attempt = 1; attempt < 10; attempt += 1) {
      await later(2 ** (attempt - 1) * 900);
      expect(attemptsFor(rosa), "not sooner than the back-off").toBe(attempt);
      await later(2 ** (attempt - 1) * 700);
      expect(attemptsFor(rosa)).toBe(attempt + 1);
    }
    expect(await ours()).toEqual(["ai failed"]);
    expect(attemptsFor(rosa)).toBe(10);
    expect(await desk.timelineOf(rosa)).toContain("send_failed");
  });

  it("holds back what comes after in the same conversation, and no other conversation", async () => {
    desk.graph.fail({ to: rosa, behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "I need help with my lease");
    await desk.customerWrites(tomas, "Hello");
    expect(desk.received(rosa)).toEqual([]);
    expect(desk.received(tomas)).toHaveLength(1);
    await later(5_000);
    expect(desk.received(rosa)).toHaveLength(2);
    expect(desk.received(rosa)[0]).toContain("thanks for contacting");
    expect(desk.received(rosa)[1]).toContain("What budget");
  });
});

describe("a token that is broken", () => {
  it("marks the channel, holds the message, and sends it when the channel is mended", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 190 } });
    await desk.customerWrites(rosa, "Hello");
    const state = async () =>
      (await database.db.select().from(channel).where(eq(channel.id, desk.channel.id)))[0]?.state;
    expect(await state()).toBe("reconnection_needed");
    expect(await ours()).toEqual(["ai queued"]);
    await later(600_000);
    expect(attemptsFor(rosa)).toBe(1);
    await expect(reconnectChannel(desk.tom, desk.channel.id, { accessToken: "a-new-token" })).rejects.toThrow(
      /not allowed/,
    );
    await reconnectChannel(desk.dana, desk.channel.id, { accessToken: "a-new-token" });
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
    expect(desk.graph.requests.at(-1)?.token).toBe("a-new-token");
    expect(await state()).toBe("connected");
  });
});

describe("an outcome that is not known", () => {
  it("of an AI message is repeated once, and not before 30 s", async () => {
    desk.graph.fail({ behave: { kind: "reset_before" } });
    await desk.customerWrites(rosa, "Hello");
    expect(await ours()).toEqual(["ai unknown"]);
    expect(await desk.timelineOf(rosa)).toContain("send_unknown");
    await later(29_000);
    expect(attemptsFor(rosa)).toBe(1);
    desk.graph.fail({ behave: { kind: "reset_before" } });
    await later(2_000);
    expect(attemptsFor(rosa)).toBe(2);
    for (let minute = 0; minute < 10; minute += 1) await later(60_000);
    expect(attemptsFor(rosa)).toBe(2);
    expect(await ours()).toEqual(["ai unknown"]);
  });

  it("of a member's message is never repeated by itself", async () => {
    await desk.customerWrites(rosa, "Hello");
    desk.graph.fail({ behave: { kind: "reset_before" } });
    await sendMemberMessage(desk.dana, (await desk.conversationOf(rosa)).id, { id: newId(), text: "Dana here" });
    await desk.run();
    for (let minute = 0; minute < 10; minute += 1) await later(60_000);
    expect(await ours()).toEqual(["ai sent", "member unknown"]);
    expect(attemptsFor(rosa)).toBe(2);
  });

  it("is not repeated once a person has control, nor answered anew", async () => {
    desk.graph.fail({ behave: { kind: "reset_after" } });
    await desk.customerWrites(rosa, "Hello");
    await takeControl(desk.dana, (await desk.conversationOf(rosa)).id);
    await later(60_000);
    expect(await ours()).toEqual(["ai unknown"]);
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("is not repeated when something was written since", async () => {
    desk.graph.fail({ behave: { kind: "reset_before" } });
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "I need help with my lease");
    await later(60_000);
    expect(attemptsFor(rosa)).toBe(2);
    expect(await ours()).toEqual(["ai unknown", "ai sent"]);
  });
});
