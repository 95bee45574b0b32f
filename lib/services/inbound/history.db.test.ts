import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addressBookEntry, attachment, channel, conversation, message, notification } from "#db/schema/index.ts";
import { whatsappChange, whatsappText } from "#e2e/fakes/payloads.ts";
import { sampleJpeg } from "#e2e/fakes/sample-files.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { fixtures, whatsappChanges } from "#test/fixtures/meta/fixtures.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { disconnectChannel } from "../channel/disconnect-channel.ts";
import { readConversation } from "../conversation/read-conversation.ts";
import { readThread } from "../conversation/read-thread.ts";
import { importHistory } from "./import-history.ts";

const rosa = "34600111222";
const shop = "15550142000";
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

interface Old {
  id: string;
  /** Days before now. */
  days: number;
  by?: "rosa" | "shop";
  status?: string;
  content?: Record<string, unknown>;
}

function old({ id, days, by = "rosa", status = "READ", content }: Old) {
  const at = desk.app.clock.now().getTime() / 1000 - days * 86_400;
  const words = { type: "text", text: { body: id } };
  const from = by === "rosa" ? { from: rosa } : { from: shop, to: rosa };
  return { ...from, id, timestamp: String(Math.floor(at)), ...(content ?? words), history_context: { status } };
}

async function tells(messages: Old[], progress?: number): Promise<void> {
  const threads = [{ id: rosa, context: { wa_id: rosa }, messages: messages.map(old) }];
  const chunk = { metadata: { phase: 0, chunk_order: 1, ...(progress === undefined ? {} : { progress }) }, threads };
  await desk.deliver(whatsappChange({ phoneNumberId: desk.channel.accountId }, "history", { history: [chunk] }));
  await desk.run();
}

const texts = async () => (await desk.messagesOf(rosa)).map((one) => one.text);
const settings = async () =>
  (await database.db.select().from(channel).where(eq(channel.id, desk.channel.id)))[0]?.settings;

describe("the past of a number", () => {
  it("is there, and nobody was woken, told or paused", async () => {
    await tells([
      { id: "question", days: 3 },
      { id: "answer", days: 2, by: "shop", status: "PLAYED" },
      { id: "lost", days: 1, by: "shop", status: "ERROR" },
    ]);
    expect(desk.received(rosa)).toEqual([]);
    expect(await desk.messagesOf(rosa)).toMatchObject([
      { text: "question", author: "customer", state: "received", imported: true },
      { text: "answer", author: "app", state: "read", imported: true },
      { text: "lost", author: "app", state: "failed", imported: true },
    ]);
    const row = await desk.conversationOf(rosa);
    expect(row).toMatchObject({
      control: "ai",
      controlEpoch: 0,
      unreadCount: 0,
      lastCustomerSeq: 0,
      lastCustomerAt: null,
    });
    const told = database.db.select().from(notification).where(eq(notification.workspaceId, desk.scope.workspaceId));
    expect(await told).toEqual([]);
    expect((await readConversation(desk.dana, row.id)).window).toMatchObject({ open: false });
  });

  it("stands before what came live, in the order of its time, whatever chunk comes first", async () => {
    await desk.customerWrites(rosa, "Hello");
    await tells([
      { id: "b1", days: 20 },
      { id: "b2", days: 19 },
    ]);
    await tells([
      { id: "c1", days: 5 },
      { id: "c2", days: 4 },
    ]);
    await tells([
      { id: "a1", days: 90 },
      { id: "a2", days: 4.5 },
    ]);
    expect((await texts()).slice(0, 7)).toEqual(["a1", "b1", "b2", "c1", "a2", "c2", "Hello"]);
    const { items } = await readThread(desk.dana, (await desk.conversationOf(rosa)).id);
    const shown = items.flatMap((one) => (one.type === "message" ? [one.at] : []));
    expect(shown).toEqual([...shown].sort());
  });

  it("is no part of the conversation with the AI: it greets, and answers what came live only", async () => {
    await tells([
      { id: "old question", days: 2 },
      { id: "old answer", days: 1, by: "shop" },
    ]);
    await desk.customerWrites(rosa, "Hello");
    expect(desk.received(rosa)).toHaveLength(1);
    expect(desk.received(rosa)[0]).toContain("thanks for contacting");
    expect(await desk.conversationOf(rosa)).toMatchObject({ lastCustomerSeq: 1, answeredSeq: 1, unreadCount: 1 });
  });

  it("changes nothing when it comes again, nor what came live with the same id", async () => {
    const body = whatsappText({ phoneNumberId: desk.channel.accountId, from: rosa, text: "live", id: "wamid.live" });
    await desk.deliver(body);
    await desk.run();
    await tells([
      { id: "first", days: 2 },
      { id: "wamid.live", days: 0 },
    ]);
    await tells(
      [
        { id: "first", days: 2 },
        { id: "wamid.live", days: 0 },
      ],
      100,
    );
    expect((await texts()).slice(0, 2)).toEqual(["first", "live"]);
    expect((await desk.messagesOf(rosa)).filter((one) => one.imported)).toHaveLength(1);
  });

  it("shows where a file stood, and the file when it comes", async () => {
    await tells([{ id: "wamid.photo", days: 2, content: { type: "media_placeholder" } }]);
    expect(await desk.messagesOf(rosa)).toMatchObject([{ content: { type: "unsupported", what: "Photo or file" } }]);
    const image = { id: "1409335810123456", mime_type: "image/jpeg", caption: "the receipt" };
    await tells([{ id: "wamid.photo", days: 2, content: { type: "image", image } }]);
    expect(await desk.messagesOf(rosa)).toMatchObject([{ text: "the receipt", content: { type: "media" } }]);
  });

  it("has its files fetched, behind everything else, and says what the platform no longer has", async () => {
    const { id: fileId } = desk.graph.media.put({ base64: sampleJpeg.toString("base64") });
    const photo = (id: string) => ({ type: "image", image: { id, mime_type: "image/jpeg" } });
    const account = { phoneNumberId: desk.channel.accountId };
    const messages = [
      { id: "wamid.kept", days: 2, content: photo(fileId) },
      { id: "wamid.gone", days: 100, content: photo("9999") },
    ].map(old);
    const threads = [{ id: rosa, context: { wa_id: rosa }, messages }];
    await desk.deliver(whatsappChange(account, "history", { history: [{ metadata: { phase: 0 }, threads }] }));
    const [delivery] = await database.db.execute<{ id: string }>("select id from webhook_delivery order by id desc");
    await importHistory(desk.app, delivery?.id ?? "");
    const jobs = await database.db.execute<{ priority: number }>(
      "select priority from graphile_worker.jobs where task_identifier = 'media.fetch'",
    );
    expect(jobs.map((one) => one.priority)).toEqual([20, 20]);
    await desk.run();
    const files = database.db.select().from(attachment).where(eq(attachment.workspaceId, desk.scope.workspaceId));
    const states = (await files.orderBy(attachment.state)).map(({ state, problem }) => [state, problem]);
    expect(states).toEqual([
      ["failed", "gone"],
      ["stored", null],
    ]);
    expect(desk.received(rosa)).toEqual([]);
  });

  it("shows in the inbox by its newest message, until something newer comes", async () => {
    await tells([
      { id: "newest", days: 2 },
      { id: "oldest", days: 9 },
    ]);
    const [newest] = (await desk.messagesOf(rosa)).slice(-1);
    expect(await desk.conversationOf(rosa)).toMatchObject({ lastMessageId: newest?.id, lastMessageAt: newest?.sentAt });
  });

  it("tells how far it has come, and that the business declined", async () => {
    await tells([{ id: "one", days: 2 }], 55);
    expect(await settings()).toMatchObject({ history: "55" });
    const [declined] = fixtures("whatsapp-change-history-declined");
    const text = JSON.stringify(whatsappChanges([declined])).replace("402118870013377", desk.channel.accountId);
    await desk.deliver(JSON.parse(text));
    await desk.run();
    expect(await settings()).toMatchObject({ history: "declined" });
  });

  it("of hundreds of messages is stored in slices, all of it", async () => {
    await tells(Array.from({ length: 400 }, (_, index) => ({ id: `m${index}`, days: 100 - index / 100 })));
    const stored = await texts();
    expect(stored).toHaveLength(400);
    expect([stored[0], stored.at(-1)]).toEqual(["m0", "m399"]);
    const rows = await database.db.select().from(conversation).where(eq(conversation.channelId, desk.channel.id));
    expect(rows).toHaveLength(1);
    const seqs = await database.db
      .select({ seq: message.seq })
      .from(message)
      .where(eq(message.channelId, desk.channel.id));
    expect(Math.max(...seqs.map((one) => one.seq))).toBe(0);
  });
});

describe("the address book and the wish for no marketing", () => {
  const sync = async (action: "add" | "remove", name?: string) => {
    const contact = { phone_number: rosa, ...(name ? { full_name: name } : {}) };
    const entry = { type: "contact", action, contact };
    desk.app.clock.advance(1_000);
    await desk.deliver(
      whatsappChange({ phoneNumberId: desk.channel.accountId }, "smb_app_state_sync", {
        state_sync: [entry],
        at: desk.app.clock.now(),
      }),
    );
    await desk.run();
  };
  const book = async () =>
    (
      await database.db.select().from(addressBookEntry).where(eq(addressBookEntry.workspaceId, desk.scope.workspaceId))
    ).map((one) => one.name);
  const name = async () => (await readConversation(desk.dana, (await desk.conversationOf(rosa)).id)).row.name;

  it("name a customer who has no name, for the team only", async () => {
    await tells([{ id: "one", days: 2 }]);
    await sync("add", "Rosa (terrible payer)");
    expect(await name()).toBe("Rosa (terrible payer)");
    await desk.customerWrites(rosa, "Hello");
    expect(desk.received(rosa).join(" ")).not.toContain("terrible");
    expect(await name()).toBe("Marta Ruiz");
    await sync("remove");
  });

  it("make nobody a lead who never wrote; the name waits for the first message, and leaves the book with it", async () => {
    await sync("add", "Rosa");
    await sync("add", "Rosa (client)");
    await expect(desk.conversationOf(rosa)).rejects.toThrow("no conversation");
    expect(await book()).toEqual(["Rosa (client)"]);
    await tells([{ id: "one", days: 2 }]);
    expect(await name()).toBe("Rosa (client)");
    expect(await book()).toEqual([]);
  });

  it("forget whom the owner removes, and everybody when the channel is disconnected", async () => {
    await sync("add", "Rosa");
    await sync("remove");
    expect(await book()).toEqual([]);
    await sync("add", "Rosa");
    await disconnectChannel(desk.dana, desk.channel.id);
    expect(await book()).toEqual([]);
  });

  it("keep since when a customer wants none", async () => {
    await desk.customerWrites(rosa, "Hello");
    const choice = { wa_id: rosa, category: "marketing_messages", value: "stop", timestamp: 1_760_000_000 };
    const account = { phoneNumberId: desk.channel.accountId };
    const stopped = () =>
      database.db.execute<{ at: string | null }>(
        `select marketing_stopped_at as at from identity where channel_id = '${desk.channel.id}'`,
      );
    await desk.deliver(whatsappChange(account, "user_preferences", { user_preferences: [choice] }));
    await desk.run();
    expect((await stopped())[0]?.at).not.toBeNull();
    const resumes = { ...choice, value: "resume" };
    await desk.deliver(whatsappChange(account, "user_preferences", { user_preferences: [resumes] }));
    await desk.run();
    expect((await stopped())[0]?.at).toBeNull();
  });
});
