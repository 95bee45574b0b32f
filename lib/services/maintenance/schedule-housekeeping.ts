import { enqueue } from "#lib/jobs/enqueue.ts";
import type { App } from "../context.ts";

/** The minute of the hour at which the worker's own schedule watches too. */
const watchMinute = 7;

/** For hosts without a worker, whose scheduler calls every minute: what the worker's own schedule would have begun. */
export async function scheduleHousekeeping(app: App): Promise<void> {
  await enqueue(app.db, "maintenance.sweep", {}, { key: "maintenance.sweep", attemptsMax: 1 });
  if (app.clock.now().getUTCMinutes() !== watchMinute) return;
  await enqueue(app.db, "channel.watch", {}, { key: "channel.watch", attemptsMax: 1 });
}
