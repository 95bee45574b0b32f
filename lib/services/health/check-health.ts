import { readWorkerFacts } from "#db/queries/health.ts";
import type { App } from "../context.ts";

const heartbeatMaxSeconds = 60;
/** Without a long-lived worker, cron and requests drain: nothing may wait longer than this. */
const dueMaxSeconds = 180;

export type Health =
  | { status: "ok"; worker: "alive" | "serverless"; dueJobs: number }
  | { status: "failing"; reason: string };

/** Whether messages are received and answered now. */
export async function checkHealth(app: App): Promise<Health> {
  try {
    const { heartbeatAgeSeconds, dueJobs, oldestDueSeconds } = await readWorkerFacts(app.db);
    if (heartbeatAgeSeconds !== null && heartbeatAgeSeconds < heartbeatMaxSeconds)
      return { status: "ok", worker: "alive", dueJobs };
    if (app.env.worker === "off" && oldestDueSeconds < dueMaxSeconds)
      return { status: "ok", worker: "serverless", dueJobs };
    return {
      status: "failing",
      reason: "No worker has given a sign of life for a minute. Start one with: npm run worker",
    };
  } catch (error) {
    app.log.error({ err: error }, "the health check could not reach the database");
    return { status: "failing", reason: "The database does not answer." };
  }
}
