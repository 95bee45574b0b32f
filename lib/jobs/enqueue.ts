import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { type JobName, type JobPayload, jobs } from "./jobs.ts";

export interface JobOptions {
  /** Not before. Default: now, by the database's clock. */
  runAt?: Date;
  /** One waiting job per key: adding again replaces it (debounce, timers). */
  key?: string;
  /** Jobs of one lane run one at a time, in order. */
  lane?: string;
  attemptsMax?: number;
  /** Smaller is sooner. Default 0. */
  priority?: number;
}

/** A job that fails is tried again, later and later, for some hours. */
export const attemptsMaxDefault = 12;

/** Adds a job in the caller's transaction: it exists if and only if the transaction commits. */
export async function enqueue<Name extends JobName>(
  db: Db,
  name: Name,
  payload: JobPayload<Name>,
  options: JobOptions = {},
): Promise<void> {
  const checked = jobs[name].parse(payload);
  const { runAt = null, key = null, lane = null, attemptsMax = attemptsMaxDefault, priority = 0 } = options;
  await db.execute(sql`
    select graphile_worker.add_job(
      identifier => ${name}, payload => ${JSON.stringify(checked)}::json, queue_name => ${lane === null ? null : laneName(lane)},
      run_at => ${runAt === null ? null : runAt.toISOString()}::timestamptz, max_attempts => ${attemptsMax}::int,
      job_key => ${key}, priority => ${priority}::int)`);
}

/**
 * A fixed number of lanes, because the library looks at every lane for each job that it hands out: one for each
 * conversation would make every job dearer with every customer.
 */
const lanesMax = 128;

/** What may take minutes has lanes of its own, so that no customer's turn stands behind it. */
const slowLane = /^media:\d$/;

function laneName(lane: string): string {
  if (slowLane.test(lane)) return lane;
  let hash = 0;
  for (let index = 0; index < lane.length; index += 1) hash = (hash * 31 + lane.charCodeAt(index)) % 1_000_003;
  return `lane-${hash % lanesMax}`;
}

/** Forgets the waiting job of this key. One that is running already goes on; it must check what it does. */
export async function cancelJob(db: Db, key: string): Promise<void> {
  await db.execute(sql`select graphile_worker.remove_job(${key})`);
}
