import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { conversation, message } from "#db/schema/index.ts";
import { bigDelivery } from "#e2e/fakes/big-delivery.ts";
import { batch, whatsappText } from "#e2e/fakes/payloads.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { processDelivery } from "./process-delivery.ts";

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

async function process(): Promise<void> {
  const [row] = await database.db.execute<{ id: string }>(
    "select id from webhook_delivery where processed_at is null order by received_at desc limit 1",
  );
  await processDelivery(desk.app, row?.id ?? "");
}

it("a body of 3 MB with 1,000 updates is recorded whole, each conversation in its order", async () => {
  const body = bigDelivery({ phoneNumberId: desk.channel.accountId, updates: 1_000, people: 100, bytes: 3_000_000 });
  expect(await desk.deliver(body)).toBe("stored");
  await process();
  const rows = await database.db.select().from(message).where(eq(message.channelId, desk.channel.id));
  expect(rows.filter((one) => one.author === "customer")).toHaveLength(500);
  const byConversation = Map.groupBy(rows, (one) => one.conversationId);
  expect(byConversation.size).toBe(100);
  for (const messages of byConversation.values()) {
    const numbers = messages.sort((a, b) => a.seq - b.seq).map((one) => Number(/^Number (\d+)/.exec(one.text)?.[1]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
}, 60_000);

it("updates of one person that come side by side make one conversation", async () => {
  const texts = Array.from({ length: 20 }, (_, index) =>
    whatsappText({ phoneNumberId: desk.channel.accountId, from: "34600111222", text: `${index}` }),
  );
  const [first, ...others] = texts;
  if (first) expect(await desk.deliver(batch(first, ...others))).toBe("stored");
  await process();
  const rows = await database.db.select().from(conversation).where(eq(conversation.channelId, desk.channel.id));
  expect(rows).toMatchObject([{ lastSeq: 20 }]);
  expect((await desk.messagesOf("34600111222")).map((one) => one.text)).toEqual(texts.map((_, index) => `${index}`));
});
