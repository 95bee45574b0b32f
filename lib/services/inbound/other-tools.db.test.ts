import { and, asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { conversation, message } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { type MessagingEcho, messengerPayloads } from "#e2e/fakes/payloads.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, type TestChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { receiveDelivery } from "./receive-delivery.ts";

const user = "psid-1";
const ownAppId = "900100200300400";
let database: TestDatabase;
let desk: Desk;
let page: TestChannel;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database, { variables: { META_APP_ID: ownAppId } });
  page = await createChannel(desk.scope, { kind: "messenger", settings: { automationAppIds: "66, 77=ManyChat" } });
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

async function deliver(body: unknown): Promise<void> {
  const { bytes, signature } = signBody(body, testAppSecret);
  expect(await receiveDelivery(desk.app, { kind: "messenger", body: bytes, signature })).toBe("stored");
  await desk.run();
}

/** Somebody writes in the business's name; then the wait for our own answers is over. */
async function echoes(rest: Pick<MessagingEcho, "appId" | "metadata">): Promise<void> {
  const about = { user, account: page.accountId, at: desk.app.clock.now() };
  await deliver(messengerPayloads.text({ ...about, text: "Hello" }));
  await deliver(messengerPayloads.echo({ ...about, text: "Written elsewhere", ...rest }));
  desk.app.clock.advance(5_000);
  await desk.run();
}

async function outcome() {
  const ofPage = <Table extends typeof conversation | typeof message>(table: Table) =>
    and(eq(table.workspaceId, desk.scope.workspaceId), eq(table.channelId, page.id));
  const [row] = await database.db.select().from(conversation).where(ofPage(conversation));
  const messages = await database.db.select().from(message).where(ofPage(message)).orderBy(asc(message.seq));
  const written = messages.find((one) => one.text === "Written elsewhere");
  return { control: row?.control, author: written?.author, name: written?.authorName };
}

describe("what was written in the business's name and is not ours", () => {
  it.each([
    ["the lead ads app", { appId: "413038776280800" }, "Lead ads"],
    ["a tool that the channel names", { appId: 77 }, "ManyChat"],
    ["a tool without a name", { appId: "66" }, "Another tool"],
    ["our own app in another environment", { appId: ownAppId }, "Another Frontdesk"],
    ["our own app, its id as a number", { appId: Number(ownAppId) }, "Another Frontdesk"],
    ["a Frontdesk whose mark it carries", { metadata: `out:${newId()}` }, "Another Frontdesk"],
  ])("is shown as %s, and pauses nothing", async (_what, rest, name) => {
    await echoes(rest);
    expect(await outcome()).toEqual({ control: "ai", author: "system", name });
  });

  it.each([
    ["no app", {}],
    ["the Page's inbox", { appId: "263902037430900" }],
    ["an app that nobody knows", { appId: "123" }],
  ])("is a person's with %s", async (_what, rest) => {
    await echoes(rest);
    expect(await outcome()).toEqual({ control: "human", author: "app", name: null });
  });

  it("pauses at once where the inbox says so, without the wait", async () => {
    const about = { user, account: page.accountId, at: desk.app.clock.now() };
    await deliver(messengerPayloads.text({ ...about, text: "Hello" }));
    await deliver(messengerPayloads.echo({ ...about, text: "Written elsewhere", appId: 263902037430900 }));
    expect(await outcome()).toMatchObject({ control: "human" });
  });
});
