import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";

export interface WorkerFacts {
  /** Seconds since the freshest sign of life, null when there is none. */
  heartbeatAgeSeconds: number | null;
  /** Jobs that are due and not taken. */
  dueJobs: number;
  /** How long the oldest of them has waited, in seconds. */
  oldestDueSeconds: number;
}

/** One look at the workers: also proves that the database answers. */
export async function readWorkerFacts(db: Db): Promise<WorkerFacts> {
  const [row] = await db.execute<{ age: string | null; due: string; oldest: string | null }>(sql`
    select
      (select extract(epoch from now() - max(at)) from worker_heartbeat) as age,
      count(*) as due,
      extract(epoch from now() - min(run_at)) as oldest
    from graphile_worker.jobs where run_at <= now() and locked_at is null and attempts < max_attempts`);
  return {
    heartbeatAgeSeconds: row?.age == null ? null : Number(row.age),
    dueJobs: Number(row?.due ?? 0),
    oldestDueSeconds: Number(row?.oldest ?? 0),
  };
}

export interface SharedCounts {
  sendsUnknown: number;
  messagesFailed: number;
  waitingConversations: number;
  deliveriesUnprocessed: number;
}

/** Numbers that all processes share, over all workspaces. */
export async function readSharedCounts(db: Db): Promise<SharedCounts> {
  const [row] = await db.execute<Record<"unknown" | "failed" | "waiting" | "unprocessed", string>>(sql`
    select
      (select count(*) from message where state = 'unknown') as unknown,
      (select count(*) from message where state = 'failed' and created_at > now() - interval '1 day') as failed,
      (select count(*) from conversation where waiting_since is not null) as waiting,
      (select count(*) from webhook_delivery where processed_at is null) as unprocessed`);
  return {
    sendsUnknown: Number(row?.unknown ?? 0),
    messagesFailed: Number(row?.failed ?? 0),
    waitingConversations: Number(row?.waiting ?? 0),
    deliveriesUnprocessed: Number(row?.unprocessed ?? 0),
  };
}
