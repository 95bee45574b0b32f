import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { channel, conversation } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { instagramPayloads, messengerPayloads } from "#e2e/fakes/payloads.ts";
import { newId } from "#lib/platform/ids.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, type TestChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { setHumanAgent } from "../channel/set-human-agent.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { receiveDelivery } from "../inbound/receive-delivery.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const person = "7421190045533810";
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

/** A Page or an Instagram account with one conversation. */
async function givenConversation(kind: "messenger" | "instagram", settings: Record<string, string> = {}) {
  const to: TestChannel = await createChannel(desk.scope, { kind, settings });
  const payloads = kind === "messenger" ? messengerPayloads : instagramPayloads;
  const wrote = payloads.text({ user: person, account: to.accountId, text: "Hello", at: desk.app.clock.now() });
  const { bytes, signature } = signBody(wrote, testAppSecret);
  await receiveDelivery(desk.app, { kind, body: bytes, signature });
  await desk.run();
  const [row] = await database.db.select().from(conversation).where(eq(conversation.channelId, to.id));
  if (!row) throw new Error("no conversation");
  return { to, id: row.id };
}

const say = async (id: string, text: string) => {
  await sendMemberMessage(desk.dana, id, { id: newId(), text });
  await desk.run();
};
const sent = () => desk.graph.sent.map(({ text, tag }) => ({ text, tag })).slice(1);

describe.each(["messenger", "instagram"] as const)("a member on %s after the reply window", (kind) => {
  it("answers as a person for seven days where the channel allows it, and says so", async () => {
    const { to, id } = await givenConversation(kind);
    await setHumanAgent(desk.dana, to.id, true);
    await say(id, "Today");
    desk.app.clock.advance(3 * dayMs);
    const { window } = await readConversation(desk.dana, id);
    expect(window).toMatchObject({ open: true, asPerson: true });
    expect(window.explanation).toContain("You can still answer as a person");
    await say(id, "On day 3");
    expect(sent()).toEqual([
      { text: "Today", tag: null },
      { text: "On day 3", tag: "HUMAN_AGENT" },
    ]);
    desk.app.clock.advance(4 * dayMs);
    expect((await readConversation(desk.dana, id)).window).toMatchObject({ open: false, asPerson: false });
    await expect(say(id, "On day 7")).rejects.toThrow(/more than 7 days ago/);
    expect(sent()).toHaveLength(2);
  });

  it("is told how to allow it where it is off, and only the owner allows it", async () => {
    const { to, id } = await givenConversation(kind);
    await expect(setHumanAgent(desk.tom, to.id, true)).rejects.toMatchObject({ code: "forbidden" });
    await setHumanAgent(desk.dana, to.id, true);
    await setHumanAgent(desk.dana, to.id, false);
    desk.app.clock.advance(2 * dayMs);
    await expect(say(id, "On day 2")).rejects.toThrow(/Human Agent.*Channels/);
    expect(sent()).toEqual([]);
  });

  it("has what was held in the window go out as a person's after it", async () => {
    const { to, id } = await givenConversation(kind, { humanAgent: "on" });
    await database.db.update(channel).set({ state: "reconnection_needed" }).where(eq(channel.id, to.id));
    await say(id, "Held");
    desk.app.clock.advance(2 * dayMs);
    await database.db.update(channel).set({ state: "connected" }).where(eq(channel.id, to.id));
    await say(id, "New");
    expect(sent()).toEqual([
      { text: "Held", tag: "HUMAN_AGENT" },
      { text: "New", tag: "HUMAN_AGENT" },
    ]);
  });
});

describe("a text that is longer than the channel carries", () => {
  it("goes out in several messages, in order, each within the limit and none cut in a letter", async () => {
    const { id } = await givenConversation("instagram");
    const text = Array.from({ length: 60 }, (_, index) => `Sentence ${index} with an ñ and a 👩‍👩‍👧.`).join(" ");
    const messageId = newId();
    await sendMemberMessage(desk.dana, id, { id: messageId, text });
    await sendMemberMessage(desk.dana, id, { id: messageId, text });
    await desk.run();
    const parts = sent().map((one) => one.text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => Buffer.byteLength(part) <= 1000)).toBe(true);
    expect(parts.join(" ")).toBe(text);
  });

  it("keeps its order when one part fails for now, and the one that fails for good fails alone", async () => {
    const { id } = await givenConversation("instagram");
    const text = Array.from({ length: 3 }, (_, index) => `${index}`.repeat(900)).join(" ");
    desk.graph.fail({ behave: { kind: "error", code: 2 } });
    await say(id, text);
    expect(sent()).toEqual([]);
    desk.app.clock.advance(5_000);
    await desk.run();
    expect(sent().map((one) => one.text[0])).toEqual(["0", "1", "2"]);
    desk.graph.fail({ behave: { kind: "error", code: 100 } });
    await say(id, text);
    expect(sent().map((one) => one.text[0])).toEqual(["0", "1", "2", "1", "2"]);
  });

  it("beyond ten messages is refused, with the limit", async () => {
    const { id } = await givenConversation("instagram");
    await expect(say(id, "a ".repeat(9_000))).rejects.toThrow(/Up to 10000 bytes/);
  });
});
