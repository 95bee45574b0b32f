import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#db/client.ts";
import type { ConversationRecord } from "#db/queries/conversation.ts";
import type { MessageRecord } from "#db/queries/message.ts";
import { conversation, message } from "#db/schema/index.ts";
import type { SentMessage } from "#e2e/fakes/graph.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type HumanAct, liveCustomer } from "#test/faults/customer-life.ts";
import { listBreaches, startFenceGuard } from "#test/faults/fence-guard.ts";
import { launchWorker } from "#test/faults/launch-worker.ts";
import { givenLiveDesk, type LiveDesk } from "#test/faults/live-desk.ts";
import { seededRandom } from "#test/faults/random.ts";
import { waitFor } from "#test/wait-for.ts";
import { startWorker } from "./runner.ts";

const customers = 10;
const steps = 12;
const kills = 2;
const pauseMs = 400;
/** From the call in one process to the fake's note of it in another, on a busy machine. */
const transitMs = 250;
const greeting = "thanks for contacting Harbor & Finch";

let database: TestDatabase;
let desk: LiveDesk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await givenLiveDesk(database, { pauseMinutes: pauseMs / 60_000, variables: { REPLY_DELAY_MS: "30" } });
  await startFenceGuard(database.db);
});
afterAll(async () => {
  await desk.stop();
  await database.close();
});

describe("two workers, many conversations, acts of people and failures at random", () => {
  it("keeps the fence, loses no reply, doubles none", { timeout: 90_000 }, async () => {
    const seed = Date.now() % 100_000;
    const acts = await play(seed);
    expect(await listBreaches(database.db), `seed ${seed}`).toEqual([]);
    expect(await problemsOf(database.db, acts), `seed ${seed}`).toEqual([]);
    // People speak last in some conversations, so that the AI has nothing left to say there.
    expect(desk.graph.sent.length, "enough happened").toBeGreaterThan(customers / 2);
  });
});

/** Lets all customers live while one of the workers is killed and replaced, and waits until all is quiet. */
async function play(seed: number): Promise<HumanAct[]> {
  const worker = await startWorker({ url: database.url, env: desk.app.env });
  let other = await launchWorker(desk.variables);
  let living = true;
  const phones = Array.from({ length: customers }, (_, index) => `346001${String(index).padStart(5, "0")}`);
  const lives = Promise.all(
    phones.map((phone, index) => liveCustomer(desk, phone, seededRandom(seed + index), steps)),
  ).finally(() => {
    living = false;
  });
  const killing = async () => {
    for (let round = 1; round <= kills; round += 1) {
      const enough = () => !living || desk.graph.attempts.length >= 12 * round;
      await waitFor("work to interrupt", enough, 40_000);
      await other.kill();
      other = await launchWorker(desk.variables);
    }
  };
  try {
    const [acts] = await Promise.all([lives, killing()]);
    await waitFor(
      () => open(database.db),
      async () => (await open(database.db, "sending")) === "[]",
      30_000,
    );
    await giveUpCutOffCalls(database.db);
    await waitFor(
      () => open(database.db),
      async () => (await open(database.db)) === "[]",
      30_000,
    );
    return acts.flat();
  } finally {
    await lives.catch(() => {});
    await other.kill();
    await worker.stop();
  }
}

/** A call that a killed worker may have made is given up after 20 s: let them be over. */
async function giveUpCutOffCalls(db: Database): Promise<void> {
  await db.execute(sql`update message set sending_since = sending_since - interval '1 minute' where state = 'sending'`);
  await db.execute(sql`
    update graphile_worker._private_jobs job set run_at = now() from graphile_worker._private_tasks task
    where task.id = job.task_id and task.identifier = 'conversation.send' and job.run_at > now()`);
}

/** What is still to happen, as text; `but`: messages in this state are left out. */
async function open(db: Database, but = "none"): Promise<string> {
  const rows = await db.execute(sql`
    select task_identifier as what, run_at::text as detail, last_error from graphile_worker.jobs
      where task_identifier not in ('message.reconcile', 'maintenance.sweep') and attempts < max_attempts
        and not (${but} = 'sending' and task_identifier = 'conversation.send' and locked_at is null)
    union all select 'message', state, next_attempt_at::text from message where state in ('queued', 'sending')
      and not (${but} = 'sending' and conversation_id in (select conversation_id from message where state = 'sending'))
    union all select 'conversation ' || id, control, answered_seq || ' of ' || last_customer_seq
      from conversation where folder = 'open' and (control = 'human' or answered_seq < last_customer_seq)`);
  return JSON.stringify(rows);
}

interface History {
  row: ConversationRecord;
  messages: MessageRecord[];
  /** Calls to the platform for these messages, oldest first. */
  calls: SentMessage[];
  acts: HumanAct[];
}

async function problemsOf(db: Database, acts: HumanAct[]): Promise<string[]> {
  const mine = eq(conversation.workspaceId, desk.scope.workspaceId);
  const problems: string[] = [];
  for (const row of await db.select().from(conversation).where(mine)) {
    const messages = await db
      .select()
      .from(message)
      .where(and(eq(message.workspaceId, row.workspaceId), eq(message.conversationId, row.id)))
      .orderBy(asc(message.seq));
    const calls = desk.graph.attempts.filter((call) => messages.some((one) => one.id === call.correlationId));
    const history = { row, messages, calls, acts: acts.filter((act) => act.conversationId === row.id) };
    const found = [...wrongCalls(history), ...wrongSends(history), ...wrongReplies(history)];
    problems.push(...found.map((problem) => `${row.id}: ${problem}`));
  }
  return problems;
}

/** Calls out of order, and AI calls that began although a person had control. */
function wrongCalls({ messages, calls, acts }: History): string[] {
  let newest = 0;
  return calls.flatMap((call) => {
    const one = messages.find((candidate) => candidate.id === call.correlationId);
    if (!one) return [];
    const late = one.seq < newest ? [`${one.seq} went out after ${newest}`] : [];
    newest = Math.max(newest, one.seq);
    const epoch = one.controlEpoch;
    if (one.author !== "ai" || epoch === null) return late;
    const passed = acts.find((act) => epoch < act.controlEpoch && call.at > act.knownAt + transitMs);
    return passed ? [...late, `AI message ${one.seq} began ${call.at - passed.knownAt} ms after a person's act`] : late;
  });
}

function wrongSends({ messages, calls }: History): string[] {
  const ids = messages.flatMap((one) => one.externalId ?? []);
  const twice = new Set(ids).size === ids.length ? [] : ["a message is stored twice"];
  const ours = messages.filter(({ author }) => author === "ai" || author === "member");
  return ours.reduce((problems, one) => {
    const accepted = calls.filter((call) => call.accepted && call.correlationId === one.id).length;
    if (accepted > 1) problems.push(`message ${one.seq} reached the customer ${accepted} times`);
    if (accepted === 0 && ["sent", "delivered", "read"].includes(one.state)) problems.push(`${one.seq} never went out`);
    if (one.state === "failed") problems.push(`message ${one.seq} failed: ${one.error?.title}`);
    return problems;
  }, twice);
}

/** Every customer message has exactly one reply, or a person's. */
function wrongReplies({ row, messages }: History): string[] {
  const replies = messages.filter((one) => one.author === "ai" && one.state !== "withheld");
  const greetings = replies.filter((one) => one.text.includes(greeting)).length;
  const problems = greetings > 1 ? [`greeted ${greetings} times`] : [];
  for (const { seq } of messages.filter((one) => one.author === "customer")) {
    const covers = replies.filter((one) => (one.answersFromSeq ?? 0) < seq && seq <= (one.answersThroughSeq ?? 0));
    if (covers.length > 1) problems.push(`customer message ${seq} was answered ${covers.length} times`);
    if (covers.length === 0 && seq > row.humanAnsweredSeq) problems.push(`customer message ${seq} was never answered`);
  }
  return problems;
}
