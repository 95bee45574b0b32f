import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { log } from "#lib/platform/log.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { waitFor } from "#test/wait-for.ts";
import { enqueue } from "./enqueue.ts";
import { startHeartbeat } from "./heartbeat.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("a job that was given to us over a broken connection is freed, one that runs is not", async () => {
  const { db } = database;
  const ids = { workspaceId: newId(), conversationId: newId() };
  for (const name of ["heard", "unheard"]) await enqueue(db, "conversation.send", ids, { lane: name, key: name });
  const taken = await db.execute<{ id: string; key: string }>(sql`
    update graphile_worker._private_jobs set locked_by = 'worker-ours', locked_at = now() - interval '1 minute'
    returning id::text as id, key`);
  await db.execute(sql`
    update graphile_worker._private_job_queues set locked_by = 'worker-ours', locked_at = now() - interval '1 minute'`);
  const heard = taken.find((job) => job.key === "heard")?.id ?? "";

  const heartbeat = startHeartbeat(db, log);
  const finished = Promise.withResolvers<void>();
  const running = heartbeat.during(heard, () => finished.promise);
  heartbeat.add("worker-ours");
  const locked = async () => {
    const rows = await db.execute<{ key: string }>(
      sql`select key from graphile_worker.jobs where locked_by is not null order by key`,
    );
    return rows.map((row) => row.key).join();
  };
  await waitFor("the unheard job to be free", async () => (await locked()) === "heard");
  const [queue] = await db.execute<{ free: boolean }>(
    sql`select queue.locked_by is null as free from graphile_worker._private_job_queues queue
      join graphile_worker._private_jobs job on job.job_queue_id = queue.id where job.key = 'unheard'`,
  );
  expect(queue?.free).toBe(true);
  finished.resolve();
  await running;
  await heartbeat.stop();
});
