import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findNewestHandoff } from "#db/queries/handoff.ts";
import { listModelDays, saveModelSettings } from "#db/queries/model.ts";
import { type FakeModel, type ModelBehaviour, startFakeModel } from "#e2e/fakes/model.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { editAnswer } from "../lead/edit-answer.ts";
import { readLeadProfile } from "../lead/read-lead-profile.ts";
import { suggestAnother } from "./suggest-another.ts";
import { updateBrief } from "./update-brief.ts";

const rosa = "34600111222";
let database: TestDatabase;
let model: FakeModel;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  model = await startFakeModel();
  desk = await givenDesk(database, { variables: { OPENAI_BASE_URL: model.url, AI_TIMEOUT_MS: "1000" } });
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
  await model.stop();
});

async function stored() {
  const { id } = await desk.conversationOf(rosa);
  return (await findNewestHandoff(desk.scope, id))?.brief ?? null;
}
async function handedOff() {
  await desk.customerWrites(rosa, "My landlord wants to throw me out");
  await desk.customerWrites(rosa, "I want to talk to a person");
}

describe("a brief with a model", () => {
  it("is the model's, each sentence with its message, in one call", async () => {
    await handedOff();
    const found = await stored();
    const [first] = await desk.messagesOf(rosa);
    expect(found).toMatchObject({ by: "model", betterUntil: null });
    expect(found?.sentences[0]).toEqual({
      text: "The customer said: My landlord wants to throw me out",
      messageIds: [first?.id],
    });
    expect(model.calls.filter((one) => one.text.includes("<conversation>"))).toHaveLength(1);
  });

  it("is the program's at once, while the model still writes", async () => {
    model.setSideBehaviour({ type: "slow", ms: 400 });
    await desk.customerWrites(rosa, "My landlord wants to throw me out");
    const call = model.nextSideCall();
    const running = desk.customerWrites(rosa, "I want to talk to a person");
    await call;
    const { leadId } = await desk.conversationOf(rosa);
    const { brief } = await readLeadProfile(desk.dana, leadId);
    expect(brief?.sentences[0]?.text).toBe("“My landlord wants to throw me out”");
    expect(Date.parse(brief?.betterUntil ?? "")).toBe(desk.app.clock.now().getTime() + 1_000);
    await running;
    expect(await stored()).toMatchObject({ by: "model", betterUntil: null });
  });

  const failures: [string, ModelBehaviour][] = [
    ["is down", { type: "error", status: 500 }],
    ["hangs", { type: "hang" }],
    ["writes no JSON", { type: "malformed", how: "not_json" }],
    ["refuses", { type: "refusal" }],
    ["lies in every sentence", { type: "hostile" }],
  ];
  it.each(failures)("stays the program's when the model %s", async (_name, behaviour) => {
    model.setSideBehaviour(behaviour);
    await handedOff();
    const found = await stored();
    expect(found).toMatchObject({ by: "code", betterUntil: null });
    expect(found?.sentences[0]?.text).toBe("“My landlord wants to throw me out”");
    expect(found?.suggestedReply).toContain("this is the team of");
    expect(JSON.stringify(found)).not.toMatch(/yacht|90,000|Stone|9\.99/);
  });

  it("follows the customer, and is the program's again when the model fails the second time", async () => {
    await handedOff();
    model.setSideBehaviour({ type: "error", status: 500 });
    await desk.customerWrites(rosa, "They come tomorrow at nine with the police");
    expect(await stored()).toMatchObject({ by: "model" });
    desk.app.clock.advance(5_000);
    await desk.run();
    const found = await stored();
    expect(found).toMatchObject({ by: "code", throughSeq: (await desk.conversationOf(rosa)).lastSeq });
    expect(found?.sentences[0]?.text).toBe("“They come tomorrow at nine with the police”");
  });

  it("counts what briefs cost to the day's budget, and asks no model past it", async () => {
    await handedOff();
    const [day] = await listModelDays(desk.scope, "2000-01-01");
    expect(day).toMatchObject({ turns: 2, inputTokens: 3 * 900 });
    const settings = { source: "environment", provider: "openai", baseUrl: null, api: "chat", model: "small" } as const;
    const values = { ...settings, prices: [], dailyTokensMax: 1_000, updatedAt: desk.app.clock.now() };
    await saveModelSettings(desk.scope, values, null);
    const { id } = await desk.conversationOf(rosa);
    await suggestAnother(desk.dana, id);
    const calls = model.calls.length;
    await suggestAnother(desk.dana, id);
    expect(model.calls).toHaveLength(calls);
    expect((await stored())?.suggestedReply).toContain("this is the team of");
  });

  it("that is slow does not take the place of one that knows more", async () => {
    await desk.customerWrites(rosa, "My landlord wants to throw me out");
    model.setSideBehaviour({ type: "slow", ms: 300 }, { type: "good" });
    const call = model.nextSideCall();
    const running = desk.customerWrites(rosa, "I want to talk to a person");
    await call;
    desk.app.clock.advance(1_000);
    const { id, leadId } = await desk.conversationOf(rosa);
    await editAnswer(desk.dana, leadId, "need", "A rent dispute");
    await updateBrief(desk.dana, id);
    const later = await stored();
    await running;
    expect(await stored()).toEqual(later);
  });

  it("suggests another reply in other words, and its own way when the model lies", async () => {
    await handedOff();
    const { id } = await desk.conversationOf(rosa);
    const before = (await stored())?.suggestedReply;
    await suggestAnother(desk.dana, id);
    const second = (await stored())?.suggestedReply;
    await suggestAnother(desk.dana, id);
    const third = (await stored())?.suggestedReply;
    expect(new Set([before, second, third]).size).toBe(3);
    expect(second).toContain("let me begin in way number");
    model.setSideBehaviour({ type: "hostile" });
    await suggestAnother(desk.dana, id);
    expect((await stored())?.suggestedReply).toContain("this is the team of");
  });
});
