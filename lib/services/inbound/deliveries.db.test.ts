import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { conversation, identity, message } from "#db/schema/index.ts";
import { signBody } from "#e2e/fakes/deliver.ts";
import { batch, messengerPayloads, newWamid, whatsappMessage, whatsappText } from "#e2e/fakes/payloads.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel, type TestChannel, testAppSecret } from "#test/factories/channel.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { processDelivery } from "./process-delivery.ts";
import { receiveDelivery } from "./receive-delivery.ts";
import { recordWebchatMessage } from "./record-webchat-message.ts";

const rosa = "34600111222";
const hourMs = 3_600_000;
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

const account = () => ({ phoneNumberId: desk.channel.accountId });
const customerTexts = async (phone = rosa) =>
  (await desk.messagesOf(phone)).filter((one) => one.author === "customer").map((one) => one.text);
const write = (text: string, more: { id?: string; at?: Date } = {}) =>
  whatsappText({ from: rosa, text, at: desk.app.clock.now(), ...account(), ...more });

async function deliverTo(channel: TestChannel, kind: MetaChannelKind, body: unknown): Promise<void> {
  const { bytes, signature } = signBody(body, testAppSecret);
  expect(await receiveDelivery(desk.app, { kind, body: bytes, signature })).toBe("stored");
  expect(channel.kind).toBe(kind);
}

const messagesOfChannel = (channel: TestChannel) =>
  database.db
    .select()
    .from(message)
    .where(and(eq(message.workspaceId, desk.scope.workspaceId), eq(message.channelId, channel.id)))
    .orderBy(message.seq);

const conversationsOfChannel = (channel: TestChannel) =>
  database.db
    .select()
    .from(conversation)
    .where(and(eq(conversation.workspaceId, desk.scope.workspaceId), eq(conversation.channelId, channel.id)));

describe("a message has its effects once", () => {
  it("when its delivery comes twenty times at once", async () => {
    const body = write("Hello");
    await Promise.all(Array.from({ length: 20 }, () => desk.deliver(body)));
    await desk.run();
    await desk.deliver(body);
    await desk.run();
    expect(await customerTexts()).toEqual(["Hello"]);
    expect(desk.received(rosa)).toHaveLength(1);
    expect((await desk.conversationOf(rosa)).unreadCount).toBe(1);
  });

  it("when it comes in different deliveries, processed at once", async () => {
    const id = newWamid();
    const ids: string[] = [];
    for (let copy = 0; copy < 8; copy += 1)
      await desk.deliver(batch(write("Hello", { id }), write(`Copy ${copy}`, { id: newWamid() })));
    const rows = await database.db.execute<{ id: string }>(
      "select id from webhook_delivery where processed_at is null",
    );
    ids.push(...rows.map((row) => row.id));
    await Promise.all(ids.map((one) => processDelivery(desk.app, one)));
    await desk.run();
    const texts = await customerTexts();
    expect(texts.filter((text) => text === "Hello")).toHaveLength(1);
    expect(texts).toHaveLength(9);
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("when first messages of one person come at once", async () => {
    await Promise.all(["One", "Two", "Three", "Four"].map((text) => desk.deliver(write(text))));
    const rows = await database.db.execute<{ id: string }>(
      "select id from webhook_delivery where processed_at is null",
    );
    await Promise.all(rows.map((row) => processDelivery(desk.app, row.id)));
    await desk.run();
    expect(await conversationsOfChannel({ ...desk.channel })).toHaveLength(1);
    expect(desk.received(rosa)).toHaveLength(1);
  });
});

describe("text as people send it", () => {
  it.each([
    ["NUL bytes", "Hel\u0000lo\u0000", "Hello"],
    ["a lone surrogate", "Hi \ud83d there", "Hi \ufffd there"],
    ["a reversed pair", "Hi \ude00\ud83d", "Hi \ufffd\ufffd"],
    ["emoji and right-to-left", "👩‍👩‍👧 مرحبا \u202e!", "👩‍👩‍👧 مرحبا \u202e!"],
    [
      "markup and quotes",
      "<script>alert('x')</script> \"; drop table message; --",
      "<script>alert('x')</script> \"; drop table message; --",
    ],
  ])("with %s is stored and answered", async (_name, text, stored) => {
    await desk.deliver(JSON.stringify(write(text)));
    await desk.run();
    expect(await customerTexts()).toEqual([stored]);
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("of 10,000 characters is stored whole and answered within the channel's limit", async () => {
    await desk.customerWrites(rosa, "Hello");
    const long = "My landlord raised the rent. ".repeat(345).slice(0, 10_000);
    await desk.customerWrites(rosa, long);
    expect((await customerTexts())[1]).toBe(long);
    expect(desk.received(rosa)).toHaveLength(2);
    expect(desk.received(rosa)[1]).toContain("What budget do you have in mind?");
  });

  it("with NUL bytes or lone surrogates is taken from the web chat and from members too", async () => {
    const web = await createChannel(desk.scope, { kind: "webchat" });
    const { message: stored } = await recordWebchatMessage(desk.app, {
      key: web.accountId,
      visitorToken: null,
      id: newId(),
      text: "Hi \ud83d\u0000 there",
    });
    expect(stored.text).toBe("Hi \ufffd there");
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "Dana \ud83d\u0000 here" });
    await desk.run();
    expect(desk.received(rosa).at(-1)).toBe("Dana \ufffd here");
  });
});

describe("who wrote", () => {
  const userId = "US.13491208655302741918";
  const identities = () => database.db.select().from(identity).where(eq(identity.channelId, desk.channel.id));

  it("by phone, by user id and by both is one person", async () => {
    const at = desk.app.clock.now();
    await desk.deliver(whatsappText({ ...account(), userId, text: "By user id", at }));
    await desk.deliver(whatsappText({ ...account(), from: rosa, userId, text: "By both", at }));
    await desk.deliver(whatsappText({ ...account(), from: rosa, text: "By phone", at }));
    await desk.run();
    expect(await identities()).toMatchObject([{ phone: rosa, userId }]);
    expect(await customerTexts()).toEqual(["By user id", "By both", "By phone"]);
  });

  it("known by user id only is answered by user id", async () => {
    await desk.deliver(whatsappText({ ...account(), userId, text: "Hello", at: desk.app.clock.now() }));
    await desk.run();
    expect(desk.graph.sent.map((one) => one.to)).toEqual([userId]);
  });
});

describe("edits and deletions", () => {
  const edit = (target: string, text: string, id = newWamid()) =>
    whatsappMessage(
      { ...account(), from: rosa, id, at: desk.app.clock.now() },
      { type: "edit", edit: { original_message_id: target, message: { type: "text", text: { body: text } } } },
    );
  const revoke = (target: string) =>
    whatsappMessage(
      { ...account(), from: rosa, at: desk.app.clock.now() },
      { type: "revoke", revoke: { original_message_id: target } },
    );
  const original = async () => (await desk.messagesOf(rosa))[0];

  it("that overtake their message are applied when it comes", async () => {
    await desk.deliver(edit("wamid.late", "Hello, edited"));
    await desk.run();
    await desk.deliver(write("Hello", { id: "wamid.late" }));
    await desk.run();
    desk.app.clock.advance(5_000);
    await desk.run();
    expect((await original())?.text).toBe("Hello, edited");
    await desk.deliver(revoke("wamid.later"));
    await desk.run();
    await desk.deliver(write("Take this back", { id: "wamid.later" }));
    await desk.run();
    desk.app.clock.advance(5_000);
    await desk.run();
    expect((await desk.messagesOf(rosa)).find((one) => one.externalId === "wamid.later")?.deletedAt).not.toBeNull();
  });

  it("of a message that never comes are given up and kept with the reason", async () => {
    await desk.deliver(revoke("wamid.never"));
    for (let second = 0; second <= 70; second += 10) {
      await desk.run();
      desk.app.clock.advance(10_000);
    }
    const rows = await database.db.execute<{ ignored: { reason: string }[] }>(
      "select ignored from webhook_delivery where processed_at is not null",
    );
    expect(rows.flatMap((row) => row.ignored.map((one) => one.reason))).toContain("delete_of_unknown_message");
  });

  it("an edit does not bring back what was deleted", async () => {
    await desk.deliver(write("Hello", { id: "wamid.edited" }));
    await desk.deliver(revoke("wamid.edited"));
    await desk.run();
    await desk.deliver(edit("wamid.edited", "Too late"));
    await desk.run();
    expect(await original()).toMatchObject({ text: "", deletedAt: desk.app.clock.now() });
  });

  it("a deletion takes every part of the message away", async () => {
    const page = await createChannel(desk.scope, { kind: "messenger" });
    const who = { user: "psid-2", account: page.accountId, at: desk.app.clock.now() };
    const photo = (url: string) => ({ type: "image", payload: { url } });
    await deliverTo(
      page,
      "messenger",
      messengerPayloads.event(who, {
        message: {
          mid: "m_parts",
          text: "Two photos",
          attachments: [photo("https://a.example/1"), photo("https://a.example/2")],
        },
      }),
    );
    await desk.run();
    const before = (await messagesOfChannel(page)).filter((one) => one.author === "customer");
    expect(before.length).toBeGreaterThan(1);
    await deliverTo(page, "messenger", messengerPayloads.event(who, { message: { mid: "m_parts", is_deleted: true } }));
    await desk.run();
    const after = (await messagesOfChannel(page)).filter((one) => one.author === "customer");
    expect(after.map((one) => one.content.type)).toEqual(before.map(() => "unsupported"));
    expect(JSON.stringify(after.map((one) => one.content))).not.toContain("a.example");
  });
});

describe("what needs no reply, or may not have one", () => {
  it("a message that reaches us after its window has closed is stored and shown, and nothing is sent", async () => {
    const at = new Date(desk.app.clock.now().getTime() - 25 * hourMs);
    await desk.customerWrites(rosa, "Hello?", { at });
    expect(await customerTexts()).toEqual(["Hello?"]);
    expect(desk.graph.attempts).toEqual([]);
    await desk.customerWrites(rosa, "Anybody there?");
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("a first message that is only a photo gets the greeting and the first question", async () => {
    await desk.deliver(
      whatsappMessage(
        { ...account(), from: rosa, at: desk.app.clock.now() },
        { type: "image", image: { id: "media-1", mime_type: "image/jpeg" } },
      ),
    );
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
    expect(desk.received(rosa)[0]).toContain("thanks for contacting Harbor & Finch");
    expect(desk.received(rosa)[0]).toContain("What do you need help with?");
  });

  it("a message without a time that we can read counts as sent when it came", async () => {
    await desk.deliver(
      whatsappMessage(
        { ...account(), from: rosa, at: 0 },
        { type: "text", text: { body: "Hello" }, timestamp: "yesterday" },
      ),
    );
    await desk.run();
    expect((await desk.messagesOf(rosa))[0]?.sentAt).toEqual(desk.app.clock.now());
    expect(desk.received(rosa)).toHaveLength(1);
  });
});
