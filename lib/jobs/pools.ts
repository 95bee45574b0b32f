import { parseCronItems, type Runner, type RunnerOptions, run } from "graphile-worker";
import { log } from "#lib/platform/log.ts";
import type { App } from "#lib/services/context.ts";
import { whenModelAsked } from "#lib/services/model/model-asked.ts";
import type { Heartbeat } from "./heartbeat.ts";
import { type JobName, modelJobs } from "./jobs.ts";
import { taskList } from "./task-list.ts";
import { tasks } from "./tasks/tasks.ts";

/** How often each hand of a pool looks for jobs whose time has come; new ones are announced by the database at once. */
const pollIntervalMs = 500;
const allConcurrency = 12;
const otherConcurrency = 8;

type Shared = Pick<RunnerOptions, "pgPool" | "events" | "noHandleSignals" | "logger">;

export interface Pools {
  stop(): Promise<void>;
}

/**
 * Jobs that may wait on a model for seconds leave a pool of their own to everything else, so that sending and receiving
 * never queue behind. Where no model is configured there is nothing to wait for, and one pool asks the database half as
 * often; where an owner brings a model later, the first question to it opens the second pool.
 */
export async function startPools(shared: Shared, app: App, heartbeat: Heartbeat): Promise<Pools> {
  const all = Object.keys(tasks).filter((name) => isJobName(name));
  const start = async (names: readonly JobName[], concurrency: number, more: Partial<RunnerOptions> = {}) =>
    watch(
      await run({
        ...shared,
        pollInterval: pollIntervalMs,
        concurrency,
        taskList: taskList(app, names, heartbeat),
        ...more,
      }),
    );
  const parsedCronItems = [...on("* * * * *", "maintenance.sweep"), ...on("7 * * * *", "channel.watch")];
  const runners = [await start(all, allConcurrency, { parsedCronItems })];
  const openSecond = async () => {
    const others = all.filter((name) => !modelJobs.has(name));
    runners.push(await start(others, otherConcurrency));
  };
  if (app.env.agent === "model") await openSecond();
  let opening = Promise.resolve();
  const forget = whenModelAsked(app, () => {
    if (runners.length > 1) return;
    // One pool goes on serving everybody, only with less room, until the process starts anew.
    opening = openSecond().catch((error: unknown) => log.error({ err: error }, "the second pool did not open"));
  });
  return {
    async stop() {
      forget();
      await opening;
      await Promise.allSettled(runners.map((runner) => runner.stop()));
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

/** A pool that ends by itself would leave the product silent: better to end and be started again. */
function watch(runner: Runner): Runner {
  runner.promise.catch((error: unknown) => {
    log.fatal({ err: error }, "the worker stopped");
    process.exitCode = 1;
    process.kill(process.pid, "SIGTERM");
  });
  return runner;
}
