import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { countModelTurn, listModelDays, saveModelSettings } from "#db/queries/model.ts";
import { conversation, notification, timelineEvent, turn } from "#db/schema/index.ts";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";
import { readLeadProfile } from "#lib/services/lead/read-lead-profile.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";

const rosa = "34600111222";
const ana = "34600333444";
const hourMs = 3_600_000;
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

async function open(timeZone = "UTC"): Promise<Desk> {
  const variables = { OPENAI_BASE_URL: model.url, AI_TIMEOUT_MS: "3000" };
  const desk = await givenDesk(database, { variables, workflow: { timeZone } });
  desks.push(desk);
  return desk;
}

function setBudget(desk: Desk, dailyTokensMax: number | null): Promise<void> {
  const environment = {
    source: "environment",
    provider: "openai",
    baseUrl: null,
    api: "chat",
    model: "small",
  } as const;
  const values = { ...environment, prices: [], dailyTokensMax, updatedAt: desk.app.clock.now() };
  return saveModelSettings(desk.scope, values, null);
}

async function agentsOf(desk: Desk) {
  const rows = await database.db
    .select()
    .from(turn)
    .where(eq(turn.workspaceId, desk.scope.workspaceId))
    .orderBy(turn.at);
  return rows.map((row) => row.fallbackBecause ?? row.agent);
}

async function toldOf(desk: Desk) {
  const { workspaceId } = desk.scope;
  const rows = await database.db.select().from(notification).where(eq(notification.workspaceId, workspaceId));
  return rows.filter((one) => one.kind === "model_budget");
}

it("past the budget the scripted agent answers, the timeline says why, and the owner alone is told once", async () => {
  const desk = await open();
  await setBudget(desk, 2_000);
  await desk.customerWrites(rosa, "Hello");
  await desk.customerWrites(rosa, "a divorce");
  expect(await toldOf(desk)).toHaveLength(1);
  await desk.customerWrites(ana, "Hello");
  await desk.customerWrites(rosa, "3000 euros");
  expect(await agentsOf(desk)).toEqual(["model", "model", "budget", "budget"]);
  expect(model.calls).toHaveLength(2);
  expect(desk.received(rosa)).toHaveLength(3);
  expect((await toldOf(desk)).map((one) => one.memberId)).toEqual([desk.dana.memberId]);

  const events = await database.db.select().from(timelineEvent).where(eq(timelineEvent.kind, "scripted_fallback"));
  const ours = events.filter((one) => one.workspaceId === desk.scope.workspaceId);
  expect(ours.map((one) => one.data)).toEqual([{ because: "budget" }, { because: "budget" }]);
  const [day] = await listModelDays(desk.scope, "2000-01-01");
  expect(day).toMatchObject({ turns: 4, fallbackTurns: 2, fallbacks: { budget: 2 }, inputTokens: 1_800 });
});

it("a new day of the workspace's own time zone is a new budget", async () => {
  const desk = await open("Pacific/Auckland");
  await setBudget(desk, 1_000);
  await desk.customerWrites(rosa, "Hello");
  await desk.customerWrites(rosa, "a divorce");
  expect(await agentsOf(desk)).toEqual(["model", "budget"]);
  // The tests begin at 14:09 in UTC, which is 03:09 there: another day in UTC comes long before midnight.
  desk.app.clock.advance(20 * hourMs);
  await desk.customerWrites(rosa, "Are you there?");
  desk.app.clock.advance(hourMs);
  await desk.customerWrites(rosa, "And now?");
  expect(await agentsOf(desk)).toEqual(["model", "budget", "budget", "model"]);
  expect(await listModelDays(desk.scope, "2000-01-01")).toHaveLength(2);
});

it("a budget that is raised or lifted lets the model answer again the same day", async () => {
  const desk = await open();
  await setBudget(desk, 1_000);
  await desk.customerWrites(rosa, "Hello");
  await desk.customerWrites(rosa, "a divorce");
  await setBudget(desk, null);
  await desk.customerWrites(rosa, "3000 euros");
  expect(await agentsOf(desk)).toEqual(["model", "budget", "model"]);
});

it("turns at the same time are all counted, and one of them is told that the budget is used up", async () => {
  const desk = await open();
  const usage = { inputTokens: 90, cachedInputTokens: 40, outputTokens: 10 };
  const one = { day: "2026-11-22", usage, costMicros: 7, fallbackBecause: null, dailyTokensMax: 1_500 };
  const told = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      countModelTurn(desk.scope, { ...one, fallbackBecause: index % 4 === 0 ? "timeout" : null }),
    ),
  );
  expect(told.filter((spent) => spent)).toHaveLength(1);
  const [day] = await listModelDays(desk.scope, "2026-11-22");
  expect(day).toMatchObject({
    turns: 20,
    fallbackTurns: 5,
    fallbacks: { timeout: 5 },
    inputTokens: 1_800,
    cachedInputTokens: 800,
    outputTokens: 200,
    costMicros: 140,
    unpricedTokens: 0,
  });
});

it("without a model nothing is counted", async () => {
  const desk = await givenDesk(database);
  desks.push(desk);
  await desk.customerWrites(rosa, "Hello");
  expect(await agentsOf(desk)).toEqual(["scripted"]);
  expect(await listModelDays(desk.scope, "2000-01-01")).toEqual([]);
});

it("the lead's profile says what all its conversations used, each says its own, and no cost where no price is known", async () => {
  const desk = await open();
  model.setBehaviour({ type: "good", cachedTokens: 300 });
  await desk.customerWrites(rosa, "Hello");
  await desk.customerWrites(rosa, "a divorce");
  const first = await desk.conversationOf(rosa);
  const used = { fallbackTurns: 0, costMicros: null, costComplete: false };
  const ofTwo = { ...used, turns: 2, inputTokens: 1_800, cachedInputTokens: 600, outputTokens: 240 };
  expect((await readLeadProfile(desk.tom, first.leadId)).modelUse).toEqual(ofTwo);
  expect((await readConversation(desk.tom, first.id)).modelUse).toEqual(ofTwo);

  const other = "34600111333";
  await desk.customerWrites(other, "Hello");
  const second = await desk.conversationOf(other);
  await database.db.update(conversation).set({ leadId: first.leadId }).where(eq(conversation.id, second.id));
  const ofOne = { ...used, turns: 1, inputTokens: 900, cachedInputTokens: 300, outputTokens: 120 };
  expect((await readConversation(desk.tom, first.id)).modelUse).toEqual(ofTwo);
  expect((await readConversation(desk.tom, second.id)).modelUse).toEqual(ofOne);
  expect((await readLeadProfile(desk.tom, first.leadId)).modelUse).toMatchObject({ turns: 3, inputTokens: 2_700 });
});
