import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { Logger } from "#lib/platform/log.ts";

const beatMs = 5_000;
/** A worker that was not heard of for this long is dead, and its jobs are free again. */
const deadAfterSeconds = 30;

export interface Heartbeat {
  add(workerId: string): void;
  stop(): Promise<void>;
}

/**
 * Signs of life of this process's workers. A worker that was killed leaves its jobs locked; whoever beats next frees
 * them: at once when it died on this machine, after `deadAfterSeconds` when elsewhere.
 */
export function startHeartbeat(db: Database, log: Logger): Heartbeat {
  const workerIds = new Set<string>();
  let running = Promise.resolve();
  const beat = () => {
    running = running.then(() => beatOnce(db, [...workerIds], log));
  };
  const timer = setInterval(beat, beatMs);
  return {
    add(workerId) {
      workerIds.add(workerId);
      beat();
    },
    async stop() {
      clearInterval(timer);
      await running;
      await forget(db, [...workerIds], log);
    },
  };
}

async function beatOnce(db: Database, workerIds: readonly string[], log: Logger): Promise<void> {
  try {
    if (workerIds.length > 0) {
      const rows = workerIds.map((id) => sql`(${id}, now(), ${hostname()}, ${process.pid}::int)`);
      await db.execute(sql`
        insert into worker_heartbeat (worker_id, at, host, pid) values ${sql.join(rows, sql`, `)}
        on conflict (worker_id) do update set at = excluded.at`);
    }
    await freeJobsOfTheDead(db, log);
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
  const ids = sql`array[${sql.join(
    dead.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select graphile_worker.force_unlock_workers(${ids})`);
    await tx.execute(sql`delete from worker_heartbeat where worker_id = any(${ids})`);
  });
  log.info({ workers: dead.length }, "freed the jobs of workers that are gone");
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
  const ids = sql`array[${sql.join(
    workerIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`;
  try {
    await db.execute(sql`delete from worker_heartbeat where worker_id = any(${ids})`);
  } catch (error) {
    log.warn({ err: error }, "the worker could not sign off; its sign of life will go stale");
  }
}
