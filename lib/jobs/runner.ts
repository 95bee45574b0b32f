import { EventEmitter } from "node:events";
import {
  Logger as WorkerLogger,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import { createDatabase } from "#db/client.ts";
import { systemClock } from "#lib/platform/clock.ts";
import type { Env } from "#lib/platform/env.ts";
import { type Logger, log } from "#lib/platform/log.ts";
import { surviveLostConnections } from "#lib/platform/lost-connection.ts";
import { saveTraffic } from "#lib/services/channel/gather-traffic.ts";
import type { App } from "#lib/services/context.ts";
import { whenModelAsked } from "#lib/services/model/model-asked.ts";
import { type Heartbeat, startHeartbeat } from "./heartbeat.ts";
import type { JobName } from "./jobs.ts";
import { tasks } from "./tasks/tasks.ts";
import { createWorkerPool } from "./worker-pool.ts";

/** How often each hand of a pool looks for jobs whose time has come; new ones are announced by the database at once. */
const pollIntervalMs = 500;
const saveTrafficEveryMs = 1_000;
const databaseConnections = 12;
const workerConnections = 6;

/**
 * Turns that may wait on a model for seconds have a pool of their own, so that sending and receiving never queue behind.
 * Without a model there is nothing to wait for, and one pool asks the database half as often; where an owner brings a
 * model later, its first turn opens the second one.
 */
const turnJobs: readonly JobName[] = ["conversation.advance"];
const turnConcurrency = 12;
const otherConcurrency = 8;

export interface Worker {
  stop(): Promise<void>;
}

/** Runs every job of the database until it is stopped. Any number of processes may do so. */
export async function startWorker({ url, env }: { url: string; env: Env }): Promise<Worker> {
  surviveLostConnections(log);
  const connection = createDatabase(url, { max: databaseConnections });
  const app: App = { db: connection.db, env, clock: systemClock, log };
  const pgPool = createWorkerPool({ url, max: workerConnections, name: "frontdesk-worker" }, log);
  const heartbeat = startHeartbeat(connection.db, log);
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => heartbeat.add(workerPool.id));
  events.on("worker:create", ({ worker }) => heartbeat.add(worker.workerId));
  const all = Object.keys(tasks).filter((name) => isJobName(name));
  const others = all.filter((name) => !turnJobs.includes(name));
  const shared = { pgPool, events, noHandleSignals: true, pollInterval: pollIntervalMs, logger: workerLogger(log) };
  const pool = (names: readonly JobName[], concurrency: number) => ({
    ...shared,
    concurrency,
    taskList: taskList(app, names, heartbeat),
  });
  const parsedCronItems = [...on("* * * * *", "maintenance.sweep"), ...on("7 * * * *", "channel.watch")];
  const runners = await Promise.all(
    env.agent === "model"
      ? [run({ ...pool(others, otherConcurrency), parsedCronItems }), run(pool(turnJobs, turnConcurrency))]
      : [run({ ...pool(all, turnConcurrency), parsedCronItems })],
  );
  for (const runner of runners) watch(runner);
  const saving = setInterval(() => void saveTraffic(app), saveTrafficEveryMs);
  let second: Promise<void> | null = null;
  const forget = whenModelAsked(() => {
    if (runners.length > 1) return;
    second = run(pool(others, otherConcurrency)).then((runner) => {
      watch(runner);
      runners.push(runner);
    });
  });
  return {
    async stop() {
      forget();
      await second;
      await Promise.allSettled(runners.map((runner) => runner.stop()));
      clearInterval(saving);
      await saveTraffic(app);
      await heartbeat.stop();
      await pgPool.end();
      await connection.close();
    },
  };
}

/** As items, because the text form of a crontab knows no dots in names. */
function on(match: string, task: JobName) {
  return parseCronItems([{ task, match, options: { jobKey: task, maxAttempts: 1 } }]);
}

function isJobName(name: string): name is JobName {
  return name in tasks;
}

/** The named jobs as Graphile Worker wants them. A failure is logged with ids, never with what a customer wrote. */
export function taskList(app: App, names: readonly JobName[], heartbeat: Heartbeat): TaskList {
  return Object.fromEntries(
    names.map((name) => [
      name,
      async (payload, { job }) => {
        try {
          await heartbeat.during(job.id, () => tasks[name](app, payload));
        } catch (error) {
          app.log.error(
            { err: error, job: name, jobId: job.id, attempt: job.attempts },
            "a job failed; it is tried again",
          );
          throw error;
        }
      },
    ]),
  );
}

/** A pool that ends by itself would leave the product silent: better to end and be started again. */
function watch(runner: Runner): void {
  runner.promise.catch((error: unknown) => {
    log.fatal({ err: error }, "the worker stopped");
    process.exitCode = 1;
    process.kill(process.pid, "SIGTERM");
  });
}

/** The library's own lines: only what an operator must see, since failed jobs are logged by us. */
export function workerLogger(to: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === "error") to.warn({ worker: true }, message);
    else to.debug({ worker: true }, message);
  });
}
