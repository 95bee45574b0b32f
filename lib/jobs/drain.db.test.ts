import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import { scheduleHousekeeping } from "#lib/services/maintenance/schedule-housekeeping.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { givenLiveDesk, type LiveDesk } from "#test/faults/live-desk.ts";
import { drain } from "./drain.ts";

let database: TestDatabase;
let desk: LiveDesk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await givenLiveDesk(database);
});
afterAll(async () => {
  await desk.stop();
  await database.close();
});

const write = (from: string, text: string) =>
  desk.deliver(whatsappText({ from, text, phoneNumberId: desk.channel.accountId }));
const received = (phone: string) => desk.graph.sent.filter((one) => one.to === phone).map((one) => one.text);
const drainAll = () => drain(desk.app, { url: database.url, budgetMs: 500 });

describe("where no worker runs", () => {
  it("draining after each delivery plays the whole conversation", { timeout: 30_000 }, async () => {
    const rosa = "34600111222";
    const words = ["Hello", "A rent dispute", "about 3k", "before the end of the month", "rosa@delgadoflowers.example"];
    for (const text of words) {
      await write(rosa, text);
      await drainAll();
    }
    expect(received(rosa)).toHaveLength(5);
    expect(received(rosa).at(-1)).toContain("that is everything I need");
  });

  it("a delivery whose job is gone is found and answered by the scheduler's next call", {
    timeout: 30_000,
  }, async () => {
    const rosa = "34600111333";
    await write(rosa, "Hello");
    await database.db.execute(
      sql`select graphile_worker.remove_job(key) from graphile_worker.jobs where key like 'delivery:%'`,
    );
    await drainAll();
    expect(received(rosa)).toHaveLength(0);
    await database.db.execute(sql`update webhook_delivery set received_at = received_at - interval '2 minutes'`);
    await scheduleHousekeeping(desk.app);
    await drainAll();
    expect(received(rosa)).toHaveLength(1);
  });

  it("drains that run at once behave as one", { timeout: 30_000 }, async () => {
    const phones = Array.from({ length: 6 }, (_, index) => `34600999${String(index).padStart(3, "0")}`);
    await Promise.all(phones.map((phone) => write(phone, "Hello")));
    await Promise.all([drainAll(), drainAll(), drainAll()]);
    await drainAll();
    for (const phone of phones) expect(received(phone)).toHaveLength(1);
  });
});
