import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { conversation, message } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { instagramPayloads, messengerPayloads, newWamid, whatsappChange, whatsappStatus } from "#e2e/fakes/payloads.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, type TestChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { readConversation } from "../conversation/read-conversation.ts";
import { readThread } from "../conversation/read-thread.ts";
import { receiveDelivery } from "./receive-delivery.ts";

const rosa = "34600111222";
const psid = "psid-1";
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

const now = () => desk.app.clock.now();
const seconds = () => String(Math.floor(now().getTime() / 1000));

async function happens(field: string, value: Record<string, unknown>): Promise<void> {
  desk.app.clock.advance(1_000);
  await desk.deliver(whatsappChange({ phoneNumberId: desk.channel.accountId }, field, value));
  await desk.run();
}

const rosaWrites = (text: string) => ({
  standby: {
    messages: [{ from: rosa, id: newWamid(), timestamp: seconds(), type: "text", text: { body: text } }],
  },
});
const agentWrites = (text: string) => ({
  standby: {
    message_echoes: [
      { id: newWamid(), timestamp: seconds(), message: { to: rosa, type: "text", text: { body: text } } },
    ],
  },
});
const handover = (type: "control_passed" | "control_taken", role: string) => ({
  sender: { phone_number: rosa },
  recipient: { phone_number_id: desk.channel.accountId },
  type,
  timestamp: seconds(),
  [type]: { new_owner_role: role },
});

describe("while Meta's own agent owns a WhatsApp conversation", () => {
  it("what is written is stored and unread, and the AI stays silent and says why", async () => {
    await happens("standby", rosaWrites("Hello"));
    await happens("standby", agentWrites("Hi, how can we help?"));
    expect(desk.received(rosa)).toEqual([]);
    const row = await desk.conversationOf(rosa);
    expect(row).toMatchObject({ unreadCount: 1, control: "ai", answeredSeq: 1 });
    expect(row.standbySince).not.toBeNull();
    expect(await desk.messagesOf(rosa)).toMatchObject([
      { author: "customer", text: "Hello" },
      { author: "system", authorName: "Meta Business Agent", text: "Hi, how can we help?" },
    ]);
    expect(await desk.timelineOf(rosa)).toEqual(["conversation_started", "standby_began"]);
    expect((await readConversation(desk.dana, row.id)).row.control).toMatchObject({ state: "standby" });
    const { items } = await readThread(desk.dana, row.id);
    expect(items.filter((one) => one.type === "message").map((one) => one.authorName)).toEqual([
      null,
      "Meta Business Agent",
    ]);
  });

  it("statuses are statuses as ever", async () => {
    await desk.customerWrites(rosa, "Hello");
    const id = desk.graph.sent[0]?.externalId ?? "";
    const [change] = whatsappStatus({ id, status: "read", to: rosa, at: now() }).entry;
    const statuses = JSON.parse(JSON.stringify(change)).changes[0].value.statuses;
    await happens("standby", { standby: { statuses } });
    expect(await desk.messagesOf(rosa)).toMatchObject([{ author: "customer" }, { author: "ai", state: "read" }]);
    expect(await desk.conversationOf(rosa)).toMatchObject({ standbySince: null });
  });

  it("it ends when the agent passes the conversation to us: what waits is answered", async () => {
    await happens("standby", rosaWrites("I want a person"));
    await happens("messaging_handovers", handover("control_passed", "escalation"));
    expect(desk.received(rosa)).toHaveLength(1);
    expect(await desk.conversationOf(rosa)).toMatchObject({ standbySince: null, control: "ai" });
    expect(await desk.timelineOf(rosa)).toContain("standby_ended");
  });

  it("it ends with the next message that comes to us", async () => {
    await happens("standby", rosaWrites("Hello"));
    desk.app.clock.advance(1_000);
    await desk.customerWrites(rosa, "Anybody?");
    expect(desk.received(rosa)).toHaveLength(1);
    expect(await desk.conversationOf(rosa)).toMatchObject({ standbySince: null, unreadCount: 2 });
  });

  it("a person who takes it over pauses the AI", async () => {
    await desk.customerWrites(rosa, "Hello");
    await happens("messaging_handovers", handover("control_taken", "customer_service"));
    expect(await desk.conversationOf(rosa)).toMatchObject({ control: "human", pauseBecause: "taken_in_app" });
    expect(await desk.timelineOf(rosa)).toContain("taken_in_app");
  });
});

describe.each([
  ["messenger", messengerPayloads],
  ["instagram", instagramPayloads],
] as const)("on %s", (kind, payloads) => {
  let channel: TestChannel;
  beforeEach(async () => {
    channel = await createChannel(desk.scope, { kind });
  });
  const about = () => ({ user: psid, account: channel.accountId, at: now() });
  const deliver = async (body: unknown) => {
    desk.app.clock.advance(1_000);
    const { bytes, signature } = signBody(body, testAppSecret);
    const delivery = { kind: kind satisfies MetaChannelKind, body: bytes, signature };
    expect(await receiveDelivery(desk.app, delivery)).toBe("stored");
    await desk.run();
  };
  const ofChannel = <Table extends typeof conversation | typeof message>(table: Table) =>
    and(eq(table.workspaceId, desk.scope.workspaceId), eq(table.channelId, channel.id));
  const theConversation = async () => (await database.db.select().from(conversation).where(ofChannel(conversation)))[0];
  const theMessages = () => database.db.select().from(message).where(ofChannel(message)).orderBy(message.seq);

  it("messages under standby are kept and unread, and nobody answers", async () => {
    await deliver(payloads.standby({ ...about(), text: "Hello" }));
    expect(desk.graph.sent).toEqual([]);
    expect(await theConversation()).toMatchObject({ unreadCount: 1, standbySince: expect.any(Date) });
    await deliver(payloads.text({ ...about(), text: "Hello?" }));
    expect(desk.graph.sent).toHaveLength(1);
    expect(await theConversation()).toMatchObject({ standbySince: null });
  });

  it("a thread that an inbox takes is a person's; one that is passed back is ours", async () => {
    await deliver(payloads.text({ ...about(), text: "Hello" }));
    await deliver(payloads.event(about(), { take_thread_control: { new_owner_app_id: "263902037430900" } }));
    expect(await theConversation()).toMatchObject({ control: "human", pauseBecause: "taken_in_app" });
    await deliver(payloads.standby({ ...about(), text: "I need help" }));
    await deliver(payloads.event(about(), { pass_thread_control: { new_owner_app_id: "900100200300400" } }));
    expect(await theConversation()).toMatchObject({ control: "human", standbySince: null });
    expect(desk.graph.sent).toHaveLength(1);
  });

  it("another app that asks for the thread is shown, once", async () => {
    const asks = payloads.event(about(), { request_thread_control: { requested_owner_app_id: "7" } });
    await deliver(asks);
    await deliver({ ...asks, again: true });
    const [row] = await database.db.execute<{ kinds: string[] }>(
      `select array_agg(kind order by ordinal) as kinds from timeline_event where conversation_id = '${(await theConversation())?.id}'`,
    );
    expect(row?.kinds).toEqual(["conversation_started", "thread_requested"]);
  });

  it("everything of ours up to a watermark has come", async () => {
    await deliver(payloads.text({ ...about(), text: "Hello" }));
    await deliver(payloads.text({ ...about(), text: "I need help with a contract" }));
    const newest = desk.graph.sent.at(-1)?.externalId;
    await deliver(
      payloads.event(about(), { read: kind === "messenger" ? { watermark: now().getTime() } : { mid: newest } }),
    );
    expect((await theMessages()).filter((one) => one.author === "ai").map((one) => one.state)).toEqual([
      "read",
      "read",
    ]);
  });

  it("a link without words makes a line, and wakes nobody", async () => {
    await deliver(payloads.event(about(), { referral: { ref: "qr-shop", source: "SHORTLINK", type: "OPEN_THREAD" } }));
    expect(desk.graph.sent).toEqual([]);
    const found = await theConversation();
    const { items } = await readThread(desk.dana, found?.id ?? "");
    expect(items.map((one) => one.type === "event" && one.text)).toContain("Came from a link: qr-shop");
    expect(found).toMatchObject({ unreadCount: 0, lastCustomerAt: null });
  });

  it("what brought the customer stands with the message, as the platform wrote it", async () => {
    const referral = { ad_id: "1", source: "ADS", ads_context_data: { ad_title: "Autumn shoes" } };
    await deliver(payloads.event(about(), { message: { mid: "m_ad", text: "I saw your ad", referral } }));
    expect((await theMessages())[0]?.referral).toEqual(referral);
    const { items } = await readThread(desk.dana, (await theConversation())?.id ?? "");
    expect(items.flatMap((one) => (one.type === "message" ? (one.cameFrom ?? []) : []))).toEqual([
      "Came from an ad: Autumn shoes",
    ]);
  });

  it("an edit and a deletion that come before their message find it", async () => {
    await deliver(payloads.event(about(), { message_edit: { mid: "m_1", text: "Hello there", num_edit: 1 } }));
    await deliver(payloads.event(about(), { message: { mid: "m_2", is_deleted: true } }));
    await deliver(payloads.text({ ...about(), text: "Hello", mid: "m_1" }));
    await deliver(payloads.text({ ...about(), text: "My number is 1234", mid: "m_2" }));
    desk.app.clock.advance(10_000);
    await desk.run();
    const ours = (await theMessages()).filter((one) => one.author === "customer");
    expect(ours).toMatchObject([
      { text: "Hello there", editedAt: expect.any(Date) },
      { text: "", deletedAt: expect.any(Date) },
    ]);
  });
});
