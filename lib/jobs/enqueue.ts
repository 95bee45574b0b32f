import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { backgroundJobs, type JobName, type JobPayload, jobs } from "./jobs.ts";

export interface JobOptions {
  /** Not before. Default: now, by the database's clock. */
  runAt?: Date;
  /** One waiting job per key: adding again replaces it (debounce, timers). */
  key?: string;
  /** A waiting job of this key keeps its time: however often it is added again, it is not put off. */
  keepsTime?: boolean;
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
  const inBackground = backgroundJobs.has(name);
  const { runAt = null, key = null, attemptsMax = attemptsMaxDefault } = options;
  const { lane = inBackground ? (key ?? JSON.stringify(checked)) : null } = options;
  const { priority = inBackground ? backgroundPriority : 0 } = options;
  const queue = lane === null ? null : laneOf(lane, inBackground ? "background" : "lane");
  await db.execute(sql`
    select graphile_worker.add_job(
      identifier => ${name}, payload => ${JSON.stringify(checked)}::json, queue_name => ${queue},
      run_at => ${runAt === null ? null : runAt.toISOString()}::timestamptz, max_attempts => ${attemptsMax}::int,
      job_key => ${key}, job_key_mode => ${options.keepsTime ? "preserve_run_at" : "replace"}, priority => ${priority}::int)`);
}

/**
 * A fixed number of lanes, because the library looks at every lane for each job that it hands out: one for each
 * conversation would make every job dearer with every customer.
 */
const lanesMax = { lane: 128, background: 6 };
const backgroundPriority = 10;

/** Which of the lanes a key chooses. */
export function laneOf(key: string, kind: keyof typeof lanesMax = "lane"): string {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) % 1_000_003;
  return `${kind}-${hash % lanesMax[kind]}`;
}

/** Forgets the waiting job of this key. One that is running already goes on; it must check what it does. */
export async function cancelJob(db: Db, key: string): Promise<void> {
  await db.execute(sql`select graphile_worker.remove_job(${key})`);
}
