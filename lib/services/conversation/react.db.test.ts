import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channel, message, sendHold } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { instagramPayloads, messengerPayloads } from "#e2e/fakes/payloads.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { receiveDelivery } from "../inbound/receive-delivery.ts";
import { reactToMessage } from "./react-to-message.ts";

const rosa = "34600111222";
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

async function givenMessage() {
  await desk.customerWrites(rosa, "Hello");
  const [first] = await desk.messagesOf(rosa);
  if (!first) throw new Error("no message");
  return first;
}
const reactionsOf = async (id: string) =>
  (await database.db.select().from(message).where(eq(message.id, id)))[0]?.reactions;

describe("a member's reaction", () => {
  it("reaches the customer, changes, goes away, and never counts as an answer", async () => {
    const { id, externalId } = await givenMessage();
    const before = await desk.conversationOf(rosa);
    for (const emoji of ["👍", "❤️", null]) await reactToMessage(desk.tom, id, { emoji });
    const target = { channel: "whatsapp", to: rosa, targetExternalId: externalId };
    expect(desk.graph.reactions).toMatchObject([
      { ...target, reaction: "👍" },
      { ...target, reaction: "❤️" },
      { ...target, reaction: null },
    ]);
    expect(await reactionsOf(id)).toEqual([]);
    await reactToMessage(desk.tom, id, { emoji: "🙏" });
    expect(await reactionsOf(id)).toEqual([{ emoji: "🙏", by: "business" }]);
    await desk.run();
    expect(await desk.conversationOf(rosa)).toEqual(before);
  });

  it.each([
    ["messenger", messengerPayloads, "😆", "smile"],
    ["instagram", instagramPayloads, "❤️", "love"],
  ] as const)("has the platform's name on %s", async (kind, payloads, emoji, reaction) => {
    const to = await createChannel(desk.scope, { kind });
    const wrote = payloads.text({ user: "742119", account: to.accountId, text: "Hello", at: desk.app.clock.now() });
    const { bytes, signature } = signBody(wrote, testAppSecret);
    await receiveDelivery(desk.app, { kind, body: bytes, signature });
    await desk.run();
    const [first] = await database.db.select().from(message).where(eq(message.channelId, to.id)).orderBy(message.seq);
    await reactToMessage(desk.tom, first?.id ?? "", { emoji });
    expect(desk.graph.reactions).toMatchObject([{ channel: kind, to: "742119", reaction }]);
    await expect(reactToMessage(desk.tom, first?.id ?? "", { emoji: "🙏" })).rejects.toThrow(/does not have/);
  });

  it("that the platform refuses is not stored, and the member reads why", async () => {
    const { id } = await givenMessage();
    desk.graph.fail({ behave: { kind: "error", code: 131026 } });
    await expect(reactToMessage(desk.tom, id, { emoji: "👍" })).rejects.toThrow(/cannot receive/);
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await expect(reactToMessage(desk.tom, id, { emoji: "👍" })).rejects.toThrow(/Try again in a moment/);
    expect(await reactionsOf(id)).toEqual([]);
  });

  it("marks the channel where the token is refused, and holds it where it is too much, as a message would", async () => {
    const { id } = await givenMessage();
    desk.graph.fail({ behave: { kind: "error", code: 130429 } });
    await expect(reactToMessage(desk.tom, id, { emoji: "👍" })).rejects.toThrow(/Try again in a moment/);
    expect(await database.db.select().from(sendHold)).toMatchObject([{ because: "channel_rate" }]);
    await expect(reactToMessage(desk.tom, id, { emoji: "👍" })).rejects.toThrow(/asked to wait/);
    desk.app.clock.advance(60_000);
    await reactToMessage(desk.tom, id, { emoji: "👍" });
    expect(await database.db.select().from(sendHold)).toEqual([]);
    desk.graph.fail({ behave: { kind: "error", code: 190 } });
    await expect(reactToMessage(desk.tom, id, { emoji: "🙏" })).rejects.toThrow();
    const [marked] = await database.db.select().from(channel).where(eq(channel.id, desk.channel.id));
    expect(marked).toMatchObject({ state: "reconnection_needed", problem: "token_refused" });
  });

  it("is refused on our own message, after the window, and while the channel is broken", async () => {
    const { id } = await givenMessage();
    const ours = (await desk.messagesOf(rosa)).find((one) => one.author === "ai");
    await expect(reactToMessage(desk.tom, ours?.id ?? "", { emoji: "👍" })).rejects.toThrow(
      /Only a message of the customer/,
    );
    await database.db.update(channel).set({ state: "reconnection_needed" }).where(eq(channel.id, desk.channel.id));
    await expect(reactToMessage(desk.tom, id, { emoji: "👍" })).rejects.toThrow(/needs reconnection/);
    await database.db.update(channel).set({ state: "connected" }).where(eq(channel.id, desk.channel.id));
    desk.app.clock.advance(25 * 3_600_000);
    await expect(reactToMessage(desk.tom, id, { emoji: "👍" })).rejects.toThrow(/window is closed/);
    const other = await givenDesk(database);
    await expect(reactToMessage(other.tom, id, { emoji: "👍" })).rejects.toThrow(/does not exist/);
    await other.stop();
    expect(desk.graph.reactions).toEqual([]);
  });
});
