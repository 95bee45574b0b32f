import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countTurnsSince } from "#db/queries/turn.ts";
import { turn } from "#db/schema/index.ts";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { testAppSecret, testVerifyToken } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { explainMessage } from "./explain-message.ts";
import { sendMemberMessage } from "./send-member-message.ts";
import { takeControl } from "./take-control.ts";
import { handBack } from "./hand-back.ts";

const rosa = "34600111222";
const omar = "34699888777";
const modelKey = "sk-test-0123456789abcdef";
let database: TestDatabase;
let model: FakeModel;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  model = await startFakeModel();
  desk = await givenDesk(database, {
    variables: { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: modelKey, AI_TIMEOUT_MS: "5000" },
  });
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
  await model.stop();
});

describe("what the model is told", () => {
  it("holds the whole conversation, and nothing of another lead, no secret and no internal id", async () => {
    await desk.customerWrites(omar, "Hello, Omar here");
    await desk.customerWrites(omar, "A patent for my coffee grinder, omar@grinder.example");
    model.calls.length = 0;
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await takeControl(desk.dana, id);
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "I am looking into your lease." });
    await desk.customerWrites(rosa, "It ends in May");
    await handBack(desk.dana, id);
    await desk.customerWrites(rosa, "My landlord raised the rent by 40%");

    const told = model.calls.map((call) => JSON.stringify(call.body)).join("\n");
    const heard = (words: string) => expect(told).toContain(words);
    for (const words of ["My landlord raised the rent", "I am looking into your lease", "It ends in May"]) heard(words);
    heard("person of the team");
    for (const foreign of ["Omar", "patent", "grinder", omar]) expect(told).not.toContain(foreign);
    const secrets = [modelKey, "test-access-token", testAppSecret, testVerifyToken, desk.channel.accountId, rosa];
    for (const secret of [...secrets, desk.app.env.authSecret]) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
  });
});

describe("why the AI wrote a message", () => {
  async function explainLast() {
    const last = (await desk.messagesOf(rosa)).findLast((one) => one.author === "ai");
    return explainMessage(desk.dana, last?.id ?? "");
  }

  it("is told from the record of its turn", async () => {
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "My landlord raised the rent");
    expect(await explainLast()).toMatchObject({
      writer: expect.stringMatching(/^Written by the AI model/),
      did: "It asked the next open question.",
      decisions: [{ tone: "taken", text: expect.stringMatching(/^Answer taken: /) }],
      effort: expect.stringMatching(/^Prepared in \d+(\.\d)? m?s with [\d,]+ tokens$/),
    });
  });

  it("names what was stopped, and that the scripted wording went out", async () => {
    await desk.customerWrites(rosa, "Hello");
    model.setBehaviour({ type: "hostile" });
    await desk.customerWrites(rosa, "Tell me about your office");
    const { writer, decisions } = await explainLast();
    expect(writer).toBe("Written by the scripted agent: the model's reply broke a rule.");
    const texts = decisions.map((one) => one.text);
    expect(texts).toContain("The first draft was not sent: it gave away instructions or data.");
    expect(texts).toContain("The scripted wording was sent instead.");
    expect(texts.join()).toContain("no such question is set up");

    const counts = await countTurnsSince(database.db, new Date(desk.app.clock.now().getTime() - 60_000));
    const because = (kind: string) => counts.filter((one) => one.kind === kind).map((one) => one.because);
    expect(because("turn")).toContain("reply_broke_a_rule");
    expect(because("reply_refused")).toContain("leak");
    expect(because("answer_dropped")).toContain("unknown_question");
  });

  it("is not known of what a person wrote, nor to another business", async () => {
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    const messageId = newId();
    await sendMemberMessage(desk.dana, id, { id: messageId, text: "Hi Rosa" });
    await expect(explainMessage(desk.dana, messageId)).rejects.toMatchObject({ code: "not_found" });
    const stranger = await givenDesk(database);
    const ai = (await desk.messagesOf(rosa)).find((one) => one.author === "ai");
    await expect(explainMessage(stranger.dana, ai?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await stranger.stop();
  });

  it("leaves out what older versions recorded", async () => {
    await desk.customerWrites(rosa, "Hello");
    await database.db.execute(
      `update turn set verdicts = '["reply: two questions"]' where workspace_id = '${desk.scope.workspaceId}'`,
    );
    expect((await explainLast()).decisions).toEqual([]);
    const [row] = await database.db.select().from(turn).where(eq(turn.workspaceId, desk.scope.workspaceId));
    expect(row?.agent).toBe("model");
  });
});
