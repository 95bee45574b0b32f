import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import { waitFor } from "#test/wait-for.ts";
import { type Cable, layCable } from "./cable.ts";
import { launchWorker, type WorkerProcess } from "./launch-worker.ts";
import { givenLiveDesk, type LiveDesk } from "./live-desk.ts";
import { type OwnDatabase, ownDatabase } from "./own-database.ts";

let database: OwnDatabase;
let cable: Cable;
let desk: LiveDesk;
let worker: WorkerProcess;

beforeAll(async () => {
  database = await ownDatabase();
  cable = await layCable(database.url);
  desk = await givenLiveDesk(database);
  worker = await launchWorker({ ...desk.variables, DATABASE_URL: cable.url });
});
afterAll(async () => {
  await worker?.kill();
  await cable?.cut();
  await desk?.stop();
  await database?.close();
});

const write = (from: string, text: string) =>
  desk.deliver(whatsappText({ from, text, phoneNumberId: desk.channel.accountId }));
const received = (phone: string) => desk.graph.sent.filter((one) => one.to === phone);

it("a worker lives through a database that goes away and comes back, and finishes everything", async () => {
  const phones = Array.from({ length: 12 }, (_, index) => `3460077${String(index).padStart(4, "0")}`);
  for (const phone of phones) await write(phone, "Hello");
  await waitFor("work to interrupt", () => desk.graph.sent.length > 0);
  await cable.cut();
  await delay(4_000);
  expect(worker.isRunning(), worker.said()).toBe(true);
  await cable.mend();
  const answered = async () => {
    await hurry();
    return phones.every((phone) => received(phone).length === 1);
  };
  await waitFor(async () => `a reply to each: ${await leftOver(phones)}`, answered, 75_000);
  expect(worker.isRunning(), worker.said()).toBe(true);
});

/** What a failure says: the replies of each customer, the jobs that are left, and the worker's last words. */
async function leftOver(phones: readonly string[]): Promise<string> {
  const jobs = await database.db.execute(sql`
    select task_identifier, attempts, locked_by, locked_at, run_at, last_error, now() from graphile_worker.jobs`);
  const counts = phones.map((phone) => received(phone).length);
  return JSON.stringify({ counts, jobs, worker: worker.said() }, null, 2);
}

/** Calls that were cut off need not wait to be given up, nor, once all reports are read, to be looked into. */
async function hurry(): Promise<void> {
  await database.db.execute(sql`
    update message set sending_since = sending_since - interval '1 minute'
    where state = 'sending' and sending_since < now() - interval '5 seconds'`);
  await database.db.execute(sql`
    update graphile_worker._private_jobs job set run_at = now() from graphile_worker._private_tasks task
    where task.id = job.task_id and job.locked_at is null and (task.identifier = 'conversation.send'
      or (task.identifier = 'message.reconcile'
        and not exists (select from graphile_worker.jobs where task_identifier = 'inbound.process')))`);
}
