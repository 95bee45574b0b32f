import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { timelineEvent, turn } from "#db/schema/index.ts";
import { type FakeModel, type ModelBehaviour, startFakeModel } from "#e2e/fakes/model.ts";
import { hostileKinds, rejections } from "#e2e/fakes/model-behaviour.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import type { FallbackReason } from "#lib/domain/model/fallback-reason.ts";
import { processDelivery } from "#lib/services/inbound/process-delivery.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";

const rosa = "34600111222";
/** For models that use up their time. */
const timeoutMs = 1_000;
/** For models that answer or fail at once: a busy machine must not look like a slow model. */
const patientMs = 8_000;
/** What the promise leaves beside the model: quiet time, database, the scripted agent, the platform. */
const besideMs = 3_000;
const allowedMs = timeoutMs + besideMs;

let database: TestDatabase;
let model: FakeModel;
const desks: Desk[] = [];

beforeAll(async () => {
  database = await testDatabase();
  // The first turn of a process loads and plans what the others find ready.
  model = await startFakeModel();
  await (await open()).customerWrites(rosa, "Hello");
  await forgetJobs(database);
  await Promise.all(desks.splice(0).map((desk) => desk.stop()));
  await model.stop();
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

async function open(limitMs = timeoutMs): Promise<Desk> {
  const variables = { OPENAI_BASE_URL: model.url, AI_TIMEOUT_MS: String(limitMs) };
  const desk = await givenDesk(database, { variables });
  desks.push(desk);
  return desk;
}

async function becauseOf(desk: Desk): Promise<unknown[]> {
  const { workspaceId } = desk.scope;
  const ours = and(eq(timelineEvent.workspaceId, workspaceId), eq(timelineEvent.kind, "scripted_fallback"));
  const events = await database.db.select().from(timelineEvent).where(ours);
  return events.map((one) => one.data.because);
}

interface Row {
  name: string;
  behaviours: [ModelBehaviour, ...ModelBehaviour[]];
  /** Null: the model's own reply goes out, whole or repaired. */
  because: FallbackReason | null;
}

const slow = { type: "slow", ms: timeoutMs * 2 } as const;
const lateLie = { type: "hostile", how: "two_questions", afterMs: timeoutMs * 0.7 } as const;
const lie = { type: "hostile", how: "two_questions" } as const;
const reasonOfRejection = {
  wrong_key: "wrong_key",
  unknown_model: "unknown_model",
  unknown_model_400: "unknown_model",
  no_credit: "no_credit",
  no_such_path: "not_an_api",
} as const satisfies Record<(typeof rejections)[number], FallbackReason>;

const rows: Row[] = [
  { name: "good", behaviours: [{ type: "good" }], because: null },
  { name: "a little slow", behaviours: [{ type: "slow", ms: timeoutMs / 4 }], because: null },
  { name: "talkative", behaviours: [{ type: "fenced" }], because: null },
  { name: "without schemas", behaviours: [{ type: "no_schema" }], because: null },
  { name: "without any format", behaviours: [{ type: "no_json" }], because: null },
  { name: "down for one call", behaviours: [{ type: "error", status: 503 }, { type: "good" }], because: null },
  { name: "too slow", behaviours: [slow], because: "timeout" },
  { name: "silent", behaviours: [{ type: "hang" }], because: "timeout" },
  { name: "dripping", behaviours: [{ type: "drip" }], because: "timeout" },
  {
    name: "slow to fail, then silent",
    behaviours: [{ type: "error", status: 500, afterMs: timeoutMs * 0.7 }, { type: "hang" }],
    because: "timeout",
  },
  { name: "down", behaviours: [{ type: "error", status: 500 }], because: "unavailable" },
  { name: "hanging up", behaviours: [{ type: "reset" }], because: "unavailable" },
  { name: "limited", behaviours: [{ type: "rate_limited" }], because: "rate_limited" },
  { name: "declining", behaviours: [{ type: "refusal" }], because: "refused" },
  { name: "without JSON", behaviours: [{ type: "malformed", how: "not_json" }], because: "malformed" },
  { name: "breaking off", behaviours: [{ type: "malformed", how: "truncated" }], because: "malformed" },
  { name: "of another shape", behaviours: [{ type: "malformed", how: "wrong_schema" }], because: "malformed" },
  { name: "empty", behaviours: [{ type: "malformed", how: "empty" }], because: "malformed" },
  { name: "a web page", behaviours: [{ type: "malformed", how: "not_http_json" }], because: "not_an_api" },
  ...rejections.map(
    (how): Row => ({ name: how, behaviours: [{ type: "rejects", how }], because: reasonOfRejection[how] }),
  ),
  { name: "lying, then mending", behaviours: [lie, { type: "good" }], because: null },
  { name: "lying twice", behaviours: [lie], because: "reply_broke_a_rule" },
  { name: "lying, then silent", behaviours: [lie, { type: "hang" }], because: "reply_broke_a_rule" },
  { name: "lying late, then silent", behaviours: [lateLie, { type: "hang" }], because: "reply_broke_a_rule" },
  {
    name: "lying late, then down",
    behaviours: [lateLie, { type: "error", status: 500 }],
    because: "reply_broke_a_rule",
  },
];

function usesUpItsTime(behaviours: readonly ModelBehaviour[]): boolean {
  return behaviours.some((one) => one === slow || one.type === "hang" || one.type === "drip");
}

describe("whatever the model does, the customer gets one sensible reply in time, and the timeline says why", () => {
  it.each(rows)("$name", async ({ behaviours, because }) => {
    const limitMs = usesUpItsTime(behaviours) ? timeoutMs : patientMs;
    const desk = await open(limitMs);
    model.setBehaviour(...behaviours);
    const startedMs = performance.now();
    await desk.customerWrites(rosa, "Hello");
    expect(performance.now() - startedMs).toBeLessThan(limitMs + besideMs);
    const received = desk.received(rosa);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain("What do you need help with?");
    expect(received[0]?.split("?")).toHaveLength(2);
    expect(await becauseOf(desk)).toEqual(because === null ? [] : [because]);
    const [row] = await database.db.select().from(turn).where(eq(turn.workspaceId, desk.scope.workspaceId));
    expect(row?.fallbackBecause).toBe(because);
  });

  it.each(hostileKinds)("hostile: %s", async (how) => {
    const desk = await open(patientMs);
    model.setBehaviour({ type: "hostile", how });
    const startedMs = performance.now();
    await desk.customerWrites(rosa, "Hello");
    expect(performance.now() - startedMs).toBeLessThan(patientMs + besideMs);
    expect(desk.received(rosa)).toHaveLength(1);
    expect(desk.received(rosa)[0]).not.toMatch(/9\.99|My instructions|your name/);
    expect(await desk.answersOf(rosa)).toEqual({});
  });

  it("nobody at the address", async () => {
    await model.stop();
    const desk = await open();
    model = await startFakeModel();
    await desk.customerWrites(rosa, "Hello");
    expect(desk.received(rosa)).toHaveLength(1);
    expect(await becauseOf(desk)).toEqual(["unreachable"]);
  });

  it("and a draft that is made anew does not get the whole time again", async () => {
    const desk = await open();
    model.setBehaviour({ type: "hang" });
    const write = (text: string) =>
      desk.deliver(whatsappText({ from: rosa, text, at: desk.app.clock.now(), phoneNumberId: desk.channel.accountId }));
    await write("Hello");
    const called = model.nextCall();
    const running = desk.run();
    await called;
    await write("I need a lawyer");
    const pending = await database.db.execute<{ id: string }>(
      "select id from webhook_delivery where processed_at is null",
    );
    for (const { id } of pending) await processDelivery(desk.app, id);
    // The customer has waited on the first draft for the whole time when the second is begun.
    desk.app.clock.advance(timeoutMs);
    const startedMs = performance.now();
    await running;
    expect(performance.now() - startedMs).toBeLessThan(allowedMs);
    expect(model.calls).toHaveLength(1);
    expect(desk.received(rosa)).toHaveLength(1);
    expect(await becauseOf(desk)).toEqual(["timeout"]);
  });
});
