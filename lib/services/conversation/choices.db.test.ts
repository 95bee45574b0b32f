import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { message } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { type FakeModel, startFakeModel } from "#e2e/fakes/model.ts";
import { messengerPayloads, newWamid, whatsappMessage } from "#e2e/fakes/payloads.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { createQuestion } from "#test/factories/workflow.ts";
import { type Desk, type DeskOptions, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { webchatMessageView } from "../channel/list-webchat-messages.ts";
import { receiveDelivery } from "../inbound/receive-delivery.ts";

const rosa = "34600111222";
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

const teams = ["Family law", "Employment", "Property"];
const team = (options: string[]): Question =>
  createQuestion({ key: "team", type: "choice", text: "Which team do you need?", options });
const lawyer = createQuestion({ key: "lawyer", type: "yes_no", text: "Do you already have a lawyer?" });
const last = createQuestion({ key: "last", text: "What else should we know?" });

async function open(questions: Question[], variables: DeskOptions["variables"] = {}): Promise<Desk> {
  const desk = await givenDesk(database, { workflow: { questions }, variables });
  desks.push(desk);
  return desk;
}
const sentTo = (desk: Desk) => desk.graph.sent.at(-1);
const titles = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => `${index} `.padEnd(length, "x"));

/** The customer taps an answer of the last message. */
async function taps(desk: Desk, title: string, as: "button_reply" | "list_reply" = "button_reply"): Promise<void> {
  const sender = { from: rosa, id: newWamid(), at: desk.app.clock.now(), phoneNumberId: desk.channel.accountId };
  const interactive = { type: as, [as]: { id: "choice-1", title } };
  await desk.deliver(whatsappMessage(sender, { type: "interactive", interactive }));
  await desk.run();
}

describe.each([
  ["the scripted agent", () => ({})],
  ["the model", () => ({ OPENAI_BASE_URL: model.url, AI_TIMEOUT_MS: "1000" })],
] as const)("%s", (_name, variables) => {
  it("offers the answers of a choice and of a yes or no question, and reads what is tapped", async () => {
    const desk = await open([team(teams), lawyer, last], variables());
    await desk.customerWrites(rosa, "Hello");
    expect(sentTo(desk)?.choices).toEqual(teams);
    await taps(desk, "Employment");
    expect((await desk.answersOf(rosa)).team).toMatchObject({
      state: "answered",
      value: { type: "choice", option: "Employment" },
      words: "Employment",
    });
    expect(sentTo(desk)?.choices).toEqual(["Yes", "No"]);
    await taps(desk, "No");
    expect((await desk.answersOf(rosa)).lawyer).toMatchObject({
      state: "answered",
      value: { type: "yes_no", yes: false },
    });
    expect(sentTo(desk)?.choices).toEqual([]);
    expect(desk.graph.sent).toHaveLength(3);
  });
});

describe("what is offered", () => {
  it.each([
    ["up to 3 as buttons", titles(3, 20), "button"],
    ["more as a list", titles(10, 24), "list"],
    ["titles too long for a button as a list", titles(2, 24), "list"],
  ])("on WhatsApp: %s", async (_name, options, type) => {
    const desk = await open([team(options)]);
    await desk.customerWrites(rosa, "Hello");
    expect(sentTo(desk)?.choices).toEqual(options);
    expect(sentTo(desk)?.payload).toMatchObject({ interactive: { type } });
    await taps(desk, options[1] ?? "", "list_reply");
    expect((await desk.answersOf(rosa)).team).toMatchObject({ value: { option: options[1] } });
  });

  it.each([
    ["too many", titles(11, 20)],
    ["too long", titles(2, 25)],
  ])("stays in words when the answers are %s", async (_name, options) => {
    const desk = await open([team(options)]);
    await desk.customerWrites(rosa, "Hello");
    expect(sentTo(desk)?.choices).toEqual([]);
    expect(sentTo(desk)?.payload).toMatchObject({ type: "text" });
    for (const option of options) expect(sentTo(desk)?.text).toContain(option.trim());
  });

  it("is quick replies on Messenger, and a tap there is the answer", async () => {
    const desk = await open([team(teams), last]);
    const page = await createChannel(desk.scope, { kind: "messenger" });
    const deliver = async (payload: unknown) => {
      const { bytes, signature } = signBody(payload, testAppSecret);
      await receiveDelivery(desk.app, { kind: "messenger", body: bytes, signature });
      await desk.run();
    };
    const from = { user: "7421190045533810", account: page.accountId, at: desk.app.clock.now() };
    await deliver(messengerPayloads.text({ ...from, text: "Hello" }));
    expect(sentTo(desk)).toMatchObject({ channel: "messenger", choices: teams });
    const reply = { mid: "m_tap", text: "Property", quick_reply: { payload: "Property" } };
    await deliver(messengerPayloads.event(from, { message: reply }));
    expect(sentTo(desk)?.text).toContain("What else should we know?");
  });

  it("reaches a visitor of the web chat with the message", async () => {
    const desk = await open([team(teams)]);
    await desk.customerWrites(rosa, "Hello");
    const rows = await database.db.select().from(message).where(eq(message.workspaceId, desk.scope.workspaceId));
    const views = rows.map((row) => webchatMessageView("chat", { ...row, memberName: null, file: null }));
    expect(views.map((view) => view.choices)).toEqual([undefined, teams]);
  });
});
