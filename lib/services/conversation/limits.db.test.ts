import { desc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { handoff, turn } from "#db/schema/index.ts";
import { type FakeModel, type ModelBehaviour, startFakeModel } from "#e2e/fakes/model.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { processDelivery } from "../inbound/process-delivery.ts";
import { retrySend } from "../outbound/retry-send.ts";
import { handBack } from "./hand-back.ts";
import { keepControl } from "./keep-control.ts";
import { moveToFolder } from "./move-to-folder.ts";
import { pauseUntilHandedBack } from "./pause-until-handed-back.ts";
import { sendMemberMessage } from "./send-member-message.ts";
import { takeControl } from "./take-control.ts";

const rosa = "34600111222";
const minuteMs = 60_000;
let database: TestDatabase;
let model: FakeModel;
const desks: Desk[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  model = await startFakeModel();
});
afterEach(async () => {
  await forgetJobs(database);
  await Promise.all(desks.splice(0).map((desk) => desk.stop()));
  await model.stop();
});

async function open(variables: Record<string, string> = {}): Promise<Desk> {
  const desk = await givenDesk(database, { variables });
  desks.push(desk);
  return desk;
}
const withModel = () => open({ OPENAI_BASE_URL: model.url, AI_TIMEOUT_MS: "1000" });
const write = (desk: Desk, text: string) =>
  desk.deliver(whatsappText({ from: rosa, text, at: desk.app.clock.now(), phoneNumberId: desk.channel.accountId }));

describe("a burst", () => {
  it("of several messages gets one reply, when the customer has been quiet", async () => {
    const desk = await open({ REPLY_DELAY_MS: "1500" });
    for (const text of ["Hello", "I need help", "with my lease"]) {
      await write(desk, text);
      await desk.run();
      desk.app.clock.advance(1_000);
    }
    expect(desk.received(rosa)).toEqual([]);
    desk.app.clock.advance(500);
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("that does not end is answered after 8 s", async () => {
    const desk = await open({ REPLY_DELAY_MS: "1500" });
    for (let second = 0; second < 8; second += 1) {
      await write(desk, `Message ${second}`);
      await desk.run();
      desk.app.clock.advance(1_000);
    }
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("that grows while the reply is prepared is prepared again, at most three times, and loses nothing", async () => {
    const desk = await withModel();
    model.setBehaviour({ type: "slow", ms: 150 });
    await write(desk, "Hello");
    const running = desk.run();
    for (let more = 1; more <= 3; more += 1) {
      const call = await model.nextCall();
      await write(desk, `More ${more}`);
      const rows = await database.db.execute<{ id: string }>(
        "select id from webhook_delivery where processed_at is null",
      );

      for (const { id } of rows) await processDelivery(desk.app, id);
      await call.over;
    }
    await running;
    await desk.run();
    const conversation = await desk.conversationOf(rosa);
    expect(conversation.answeredSeq).toBe(conversation.lastCustomerSeq);
    expect(desk.received(rosa)).toHaveLength(2);
  });
});

it("thirty AI messages in an hour end in a handoff with the reason loop, and then silence", async () => {
  const desk = await open();
  const lastReason = async (): Promise<string | undefined> => {
    const { id } = await desk.conversationOf(rosa);
    const rows = await database.db
      .select({ reason: handoff.reason })
      .from(handoff)
      .where(eq(handoff.conversationId, id))
      .orderBy(desc(handoff.at));
    return rows[0]?.reason;
  };
  for (let index = 0; index < 45; index += 1) {
    await desk.customerWrites(rosa, `What about ${"abcdefghijklmnopqrstuvwxyz".charAt(index % 26).repeat(4 + index)}?`);
    const { control, id } = await desk.conversationOf(rosa);
    if (control === "human" && (await lastReason()) !== "loop") await handBack(desk.dana, id);
    desk.app.clock.advance(5_000);
  }
  expect(await lastReason()).toBe("loop");
  const ai = (await desk.messagesOf(rosa)).filter((one) => one.author === "ai");
  expect(ai.length).toBe(31);
  expect(await desk.conversationOf(rosa)).toMatchObject({ control: "human", pauseBecause: "handoff" });
});

it("a machine that writes the same again and again is handed to people as a loop, long before the limit", async () => {
  const desk = await open();
  for (let index = 0; index < 4; index += 1) {
    await desk.customerWrites(rosa, "Thank you so much!");
    desk.app.clock.advance(5_000);
  }
  const { id } = await desk.conversationOf(rosa);
  const [given] = await database.db.select().from(handoff).where(eq(handoff.conversationId, id));
  expect(given).toMatchObject({ reason: "loop" });
  const turns = await database.db.select().from(turn).where(eq(turn.conversationId, id)).orderBy(desc(turn.at));
  expect(turns[0]?.verdicts).toContainEqual({ type: "limit_reached", limit: "repetition" });
  await desk.customerWrites(rosa, "Thank you so much!");
  expect(desk.received(rosa)).toHaveLength(4);
});

describe("a model that fails", () => {
  const failures: [string, ModelBehaviour][] = [
    ["answers 500", { type: "error", status: 500 }],
    ["hangs", { type: "hang" }],
    ["is too slow", { type: "slow", ms: 5_000 }],
    ["closes the connection", { type: "reset" }],
    ["writes no JSON", { type: "malformed", how: "not_json" }],
    ["breaks off", { type: "malformed", how: "truncated" }],
    ["refuses", { type: "refusal" }],
    ["is limited", { type: "rate_limited" }],
  ];
  it.each(failures)("%s: the scripted agent answers, and the timeline says why", async (_name, behaviour) => {
    const desk = await withModel();
    model.setBehaviour(behaviour);
    await desk.customerWrites(rosa, "Hello");
    expect(desk.received(rosa)).toHaveLength(1);
    expect(desk.received(rosa)[0]).toContain("What do you need help with?");
    expect(await desk.timelineOf(rosa)).toContain("scripted_fallback");
    const [row] = await database.db.select().from(turn).where(eq(turn.workspaceId, desk.scope.workspaceId));
    expect(row).toMatchObject({ agent: "scripted" });
    expect(row?.fallbackBecause).toBeTruthy();
  });

  it("lies: what the customer did not say is not stored, and no rule is broken in the reply", async () => {
    const desk = await withModel();
    model.setBehaviour({ type: "hostile" });
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Tell me about your office");
    expect(desk.received(rosa)).toHaveLength(2);
    for (const answer of Object.values(await desk.answersOf(rosa))) {
      if (answer.state === "answered") expect(["Hello", "Tell me about your office"].join(" ")).toContain(answer.words);
    }
    for (const text of desk.received(rosa)) expect(text.split("?").length - 1).toBeLessThanOrEqual(1);
  });
});

it("a member of another business finds nothing here", async () => {
  const desk = await open();
  const stranger = (await open()).dana;
  await desk.customerWrites(rosa, "Hello");
  const { id, controlEpoch } = await desk.conversationOf(rosa);
  const [, ours] = await desk.messagesOf(rosa);
  const notFound = { code: "not_found" };
  await expect(takeControl(stranger, id)).rejects.toMatchObject(notFound);
  await expect(keepControl(stranger, id)).rejects.toMatchObject(notFound);
  await expect(handBack(stranger, id)).rejects.toMatchObject(notFound);
  await expect(pauseUntilHandedBack(stranger, id)).rejects.toMatchObject(notFound);
  await expect(moveToFolder(stranger, id, "spam")).rejects.toMatchObject(notFound);
  await expect(sendMemberMessage(stranger, id, { id: newId(), text: "Hi" })).rejects.toMatchObject(notFound);
  await expect(retrySend(stranger, ours?.id ?? "")).rejects.toMatchObject(notFound);
  desk.app.clock.advance(minuteMs);
  expect(await desk.conversationOf(rosa)).toMatchObject({ controlEpoch, folder: "open", control: "ai" });
});
