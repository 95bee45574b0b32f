import type { TaskList } from "graphile-worker";
import type { App } from "#lib/services/context.ts";
import type { Heartbeat } from "./heartbeat.ts";
import type { JobName } from "./jobs.ts";
import { tasks } from "./tasks/tasks.ts";

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
