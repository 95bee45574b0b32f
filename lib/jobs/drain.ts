import { EventEmitter } from "node:events";
import { sql } from "drizzle-orm";
import { runOnce, type WorkerEvents } from "graphile-worker";
import { saveTraffic } from "#lib/services/channel/gather-traffic.ts";
import type { App } from "#lib/services/context.ts";
import { type Heartbeat, startHeartbeat } from "./heartbeat.ts";
import type { JobName } from "./jobs.ts";
import { workerLogger } from "./runner.ts";
import { taskList } from "./task-list.ts";
import { tasks } from "./tasks/tasks.ts";
import { createWorkerPool } from "./worker-pool.ts";

const passMs = 100;

/**
 * Runs what is due, and what becomes due within `budgetMs`, for hosts without a long-lived worker. Several may run at once:
 * the database gives each job to one of them.
 */
export async function drain(app: App, options: { url: string; budgetMs: number }): Promise<void> {
  const pgPool = createWorkerPool({ url: options.url, max: 2, name: "frontdesk-drain" }, app.log);
  const heartbeat = startHeartbeat(app.db, app.log);
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => heartbeat.add(worker.workerId));
  const deadline = Date.now() + options.budgetMs;
  try {
    for (;;) {
      await runOnce({
        pgPool,
        events,
        noHandleSignals: true,
        taskList: allTasks(app, heartbeat),
        logger: workerLogger(app.log),
      });
      const waitMs = await nextDueInMs(app);
      if (waitMs === null || Date.now() + waitMs > deadline) return;
      await new Promise((resolve) => setTimeout(resolve, Math.max(waitMs, passMs)));
    }
  } finally {
    await saveTraffic(app);
    await heartbeat.stop();
    await pgPool.end();
  }
}

function allTasks(app: App, heartbeat: Heartbeat) {
  return taskList(
    app,
    Object.keys(tasks).filter((name): name is JobName => name in tasks),
    heartbeat,
  );
}

/** Milliseconds until the next free job, null when there is none. */
async function nextDueInMs(app: App): Promise<number | null> {
  const [row] = await app.db.execute<{ ms: string | null }>(sql`
    select greatest(0, extract(epoch from min(run_at) - now()) * 1000) as ms
    from graphile_worker.jobs where locked_at is null and attempts < max_attempts`);
  return row?.ms == null ? null : Math.ceil(Number(row.ms));
}
