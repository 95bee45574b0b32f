import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { type JobName, type JobPayload, jobs } from "./jobs.ts";

export interface JobOptions {
  /** Not before. Default: now, by the database's clock. */
  runAt?: Date;
  /** One waiting job per key: adding again replaces it (debounce, timers). */
  key?: string;
  /** One job at a time per queue, in order. */
  queue?: string;
  attemptsMax?: number;
  /** Smaller is sooner. Default 0. */
  priority?: number;
}

const attemptsMaxDefault = 12;

/** Adds a job in the caller's transaction: it exists if and only if the transaction commits. */
export async function enqueue<Name extends JobName>(
  db: Db,
  name: Name,
  payload: JobPayload<Name>,
  options: JobOptions = {},
): Promise<void> {
  const checked = jobs[name].parse(payload);
  const { runAt = null, key = null, queue = null, attemptsMax = attemptsMaxDefault, priority = 0 } = options;
  await db.execute(sql`
    select graphile_worker.add_job(
      identifier => ${name}, payload => ${JSON.stringify(checked)}::json, queue_name => ${queue},
      run_at => ${runAt === null ? null : runAt.toISOString()}::timestamptz, max_attempts => ${attemptsMax}::int,
      job_key => ${key}, priority => ${priority}::int)`);
}

/** Forgets the waiting job of this key. One that is running already goes on; it must check what it does. */
export async function cancelJob(db: Db, key: string): Promise<void> {
  await db.execute(sql`select graphile_worker.remove_job(${key})`);
}
