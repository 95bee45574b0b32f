import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findConversation } from "#db/queries/conversation.ts";
import { message } from "#db/schema/index.ts";
import { whatsappStatus, whatsappText } from "#e2e/fakes/payloads.ts";
import { takeControl } from "#lib/services/conversation/take-control.ts";
import { waitFor } from "#test/wait-for.ts";
import { launchWorker, type WorkerProcess } from "./launch-worker.ts";
import { givenLiveDesk, type LiveDesk } from "./live-desk.ts";
import { type OwnDatabase, ownDatabase } from "./own-database.ts";
import { type StepLock, stepLock } from "./step-lock.ts";

const patienceMs = 15_000;
let database: OwnDatabase;
let desk: LiveDesk;
/** Each test kills it and starts the next one, which must finish what was begun. */
let worker: WorkerProcess;
let customer = 0;
let rosa = "";

beforeAll(async () => {
  database = await ownDatabase();
  desk = await givenLiveDesk(database);
  desk.graph.report(null);
  worker = await launchWorker(desk.variables);
});
afterEach(() => desk.graph.clearRules());
afterAll(async () => {
  await worker?.kill();
  await desk?.stop();
  await database?.close();
});

const writes = (text: string) =>
  desk.deliver(whatsappText({ from: rosa, text, phoneNumberId: desk.channel.accountId }));
const received = () => desk.graph.sent.filter((one) => one.to === rosa);

function nextCustomer(): void {
  customer += 1;
  rosa = `3460022${String(customer).padStart(4, "0")}`;
}

/** Kills the worker that stands at the step, and starts another. */
async function killAt(step: StepLock): Promise<void> {
  await step.reached();
  await worker.kill();
  await step.release();
  worker = await launchWorker(desk.variables);
}

async function messages() {
  const conversationId = await desk.findConversationId(rosa);
  if (!conversationId) return [];
  const rows = await database.db
    .select()
    .from(message)
    .where(and(eq(message.workspaceId, desk.scope.workspaceId), eq(message.conversationId, conversationId)))
    .orderBy(message.seq);
  return rows.map(({ author, state }) => `${author} ${state}`);
}

/** Waits until no job is left, then tells the messages of the conversation. */
async function settled(expected: readonly string[]): Promise<void> {
  const isQuiet = async () => {
    const [row] = await database.db.execute<{ n: string }>(sql`
      select count(*) as n from graphile_worker.jobs where run_at <= now() + interval '1 second'
      and task_identifier <> 'maintenance.sweep'`);
    return row?.n === "0" && (await messages()).length >= expected.length;
  };
  await waitFor(async () => `quiet; now ${JSON.stringify(await messages())}`, isQuiet, patienceMs);
  expect(await messages()).toEqual(expected);
}

/** What waits for its time need not wait: calls that were cut off are given up, or unknown outcomes looked into. */
async function hurry(job: "conversation.send" | "message.reconcile"): Promise<void> {
  await database.db.execute(sql`
    update message set sending_since = sending_since - interval '1 minute' where state = 'sending'`);
  await database.db.execute(sql`
    update graphile_worker._private_jobs job set run_at = now() from graphile_worker._private_tasks task
    where task.id = job.task_id and job.locked_at is null and task.identifier = ${job}`);
}

const once = ["customer received", "ai sent"];

describe("a worker killed between two steps of a turn loses nothing and repeats nothing", () => {
  it.each([
    ["before the message is recorded", "message", "new.author = 'customer'"],
    ["after the message, before the delivery is done", "webhook_delivery", "new.processed_at is not null"],
    ["after the reply was prepared, before it is stored", "message", "new.author = 'ai' and new.state = 'queued'"],
    ["after the reply was stored, before it is claimed", "message", "new.author = 'ai' and new.state = 'sending'"],
  ])("%s", async (_name, table, when) => {
    nextCustomer();
    const step = await stepLock(database, table, when);
    await writes("Hello");
    await killAt(step);
    await settled(once);
    expect(received()).toHaveLength(1);
  });

  it("after the claim, before the call", async () => {
    nextCustomer();
    const step = await stepLock(database, "message", "new.author = 'ai' and new.state = 'sending'");
    await writes("Hello");
    await step.reached();
    const holder = await database.sql.reserve();
    await holder`begin`;
    const locked = holder`select id from conversation where id = ${await conversationId()} for update`.execute();
    await waitFor("the test to stand in line", () => waitingForRow(1));
    await step.release();
    await locked;
    await waitFor("the worker to stand before the call", () => waitingForRow(1));
    await worker.kill();
    await holder`rollback`;
    holder.release();
    worker = await launchWorker(desk.variables);
    await untilMessageIs("unknown", "conversation.send");
    await untilMessageIs("sent", "message.reconcile");
    await settled(once);
    expect(received()).toHaveLength(1);
  });

  it("after the platform accepted, before that is stored: a status settles it", async () => {
    nextCustomer();
    const step = await stepLock(database, "message", "new.author = 'ai' and new.state = 'sent'");
    await writes("Hello");
    await killAt(step);
    await untilMessageIs("unknown", "conversation.send");
    const [sent] = received();
    await desk.deliver(
      whatsappStatus({
        id: sent?.externalId ?? "",
        status: "delivered",
        to: rosa,
        correlationId: sent?.correlationId ?? "",
        phoneNumberId: desk.channel.accountId,
      }),
    );
    await waitFor("the status to count", async () => (await messages()).at(-1) === "ai delivered", patienceMs);
    await hurry("message.reconcile");
    await settled(["customer received", "ai delivered"]);
    expect(received()).toHaveLength(1);
  });

  it("after the outcome was stored, before the job is done", async () => {
    nextCustomer();
    const [task] =
      await database.sql`select id from graphile_worker._private_tasks where identifier = 'conversation.send'`;
    const step = await stepLock(database, "graphile_worker._private_jobs", `old.task_id = ${task?.id}`, "delete");
    await writes("Hello");
    await killAt(step);
    await settled(once);
    expect(received()).toHaveLength(1);
  });

  it("after the pause timer fired, before control is back", async () => {
    nextCustomer();
    await writes("Hello");
    await settled(once);
    const id = await conversationId();
    await takeControl(desk.dana, id);
    await writes("I need help with my lease");
    await settled([...once, "customer received"]);
    const step = await stepLock(database, "conversation", "new.control = 'ai'");
    await database.db.execute(sql`update conversation set pause_until = now() where id = ${id} and control = 'human'`);
    await database.db.execute(sql`
      update graphile_worker._private_jobs set run_at = now() where key = ${`pause:${id}`}`);
    await database.db.execute(sql`select pg_notify('jobs:insert', '{"count":1}')`);
    await killAt(step);
    await settled([...once, "customer received", "ai sent"]);
    expect(received()).toHaveLength(2);
    expect(await findConversation(desk.scope, id)).toMatchObject({ control: "ai", controlEpoch: 2 });
  });
});

it("the jobs of a killed worker are free as soon as another one starts on the same machine", async () => {
  nextCustomer();
  const step = await stepLock(database, "message", "new.author = 'ai' and new.state = 'queued'");
  await writes("Hello");
  await step.reached();
  await worker.kill();
  await step.release();
  worker = await launchWorker(desk.variables);
  const readyAt = Date.now();
  await waitFor("the reply", () => received().length === 1, patienceMs);
  expect(Date.now() - readyAt).toBeLessThan(3_000);
});

async function conversationId(): Promise<string> {
  const id = await desk.findConversationId(rosa);
  if (!id) throw new Error("no conversation yet");
  return id;
}

async function untilMessageIs(state: string, job: Parameters<typeof hurry>[0]): Promise<void> {
  const isThere = async () => {
    await hurry(job);
    return (await messages()).at(-1) === `ai ${state}`;
  };
  await waitFor(async () => `the reply to be ${state}; now ${JSON.stringify(await messages())}`, isThere, patienceMs);
}

async function waitingForRow(count: number): Promise<boolean> {
  const [row] = await database.db.execute<{ n: string }>(sql`
    select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and wait_event in ('transactionid', 'tuple')`);
  return Number(row?.n) >= count;
}
