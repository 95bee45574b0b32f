import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { Logger } from "#lib/platform/log.ts";

const beatMs = 5_000;
/** A worker that was not heard of for this long is dead, and its jobs are free again. */
const deadAfterSeconds = 30;

export interface Heartbeat {
  add(workerId: string): void;
  /** Runs a job so that the next beats know of it. */
  during<T>(jobId: string, work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Signs of life of this process's workers. A worker that was killed leaves its jobs locked; whoever beats next frees
 * them: at once when it died on this machine, after `deadAfterSeconds` when elsewhere. A job that one of our own workers
 * was given over a connection that broke, so that it never heard of it, is freed after the same time.
 */
export function startHeartbeat(db: Database, log: Logger): Heartbeat {
  const workerIds = new Set<string>();
  const jobIds = new Set<string>();
  let running = Promise.resolve();
  const beat = () => {
    running = running.then(() => beatOnce(db, { workerIds: [...workerIds], jobIds }, log));
  };
  const timer = setInterval(beat, beatMs);
  return {
    add(workerId) {
      workerIds.add(workerId);
      beat();
    },
    async during(jobId, work) {
      jobIds.add(jobId);
      try {
        return await work();
      } finally {
        jobIds.delete(jobId);
      }
    },
    async stop() {
      clearInterval(timer);
      await running;
      await forget(db, [...workerIds], log);
    },
  };
}

/** What this process knows of itself. */
interface Own {
  workerIds: readonly string[];
  /** Jobs that run now. */
  jobIds: ReadonlySet<string>;
}

async function beatOnce(db: Database, { workerIds, jobIds }: Own, log: Logger): Promise<void> {
  try {
    if (workerIds.length > 0) {
      const rows = workerIds.map((id) => sql`(${id}, now(), ${hostname()}, ${process.pid}::int)`);
      await db.execute(sql`
        insert into worker_heartbeat (worker_id, at, host, pid) values ${sql.join(rows, sql`, `)}
        on conflict (worker_id) do update set at = excluded.at`);
    }
    await freeJobsOfTheDead(db, log);
    await freeUnheardJobs(db, { workerIds, jobIds }, log);
  } catch (error) {
    log.warn({ err: error }, "the worker could not write its sign of life; it tries again");
  }
}

/** Frees the jobs of dead workers. Safe to run anywhere, any time. */
export async function freeJobsOfTheDead(db: Database, log: Logger): Promise<void> {
  const suspects = await db.execute<{ worker_id: string; host: string; pid: number; stale: boolean }>(sql`
    select worker_id, host, pid, at < now() - make_interval(secs => ${deadAfterSeconds}) as stale from worker_heartbeat`);
  const dead = suspects.filter((one) => one.stale || diedHere(one)).map((one) => one.worker_id);
  if (dead.length === 0) return;
  const ids = textArray(dead);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select graphile_worker.force_unlock_workers(${ids})`);
    await tx.execute(sql`delete from worker_heartbeat where worker_id = any(${ids})`);
  });
  log.info({ workers: dead.length }, "freed the jobs of workers that are gone");
}

/** Jobs that the database gave to one of our workers and that none of them runs. */
async function freeUnheardJobs(db: Database, { workerIds, jobIds }: Own, log: Logger): Promise<void> {
  if (workerIds.length === 0) return;
  const held = await db.execute<{ id: string }>(sql`
    select id::text as id from graphile_worker.jobs where locked_by = any(${textArray(workerIds)})
    and locked_at < now() - make_interval(secs => ${deadAfterSeconds})`);
  const unheard = held.map((job) => job.id).filter((id) => !jobIds.has(id));
  if (unheard.length === 0) return;
  const ids = sql`${textArray(unheard)}::bigint[]`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      update graphile_worker._private_job_queues set locked_at = null, locked_by = null
      where locked_by = any(${textArray(workerIds)})
      and id in (select job_queue_id from graphile_worker._private_jobs where id = any(${ids}))`);
    await tx.execute(sql`
      update graphile_worker._private_jobs set locked_at = null, locked_by = null
      where locked_by = any(${textArray(workerIds)}) and id = any(${ids})`);
  });
  log.warn({ jobs: unheard.length }, "freed jobs that were given to this process and never reached it");
}

function textArray(values: readonly string[]) {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}

function diedHere({ host, pid }: { host: string; pid: number }): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: the process is there and belongs to another user.
    return !(error instanceof Error && "code" in error && error.code === "EPERM");
  }
}

async function forget(db: Database, workerIds: readonly string[], log: Logger): Promise<void> {
  if (workerIds.length === 0) return;
  const ids = textArray(workerIds);
  try {
    await db.execute(sql`delete from worker_heartbeat where worker_id = any(${ids})`);
  } catch (error) {
    log.warn({ err: error }, "the worker could not sign off; its sign of life will go stale");
  }
}
