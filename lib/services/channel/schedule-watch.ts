import { enqueue } from "#lib/jobs/enqueue.ts";
import type { App } from "../context.ts";

/** The minute of the hour at which the worker's own schedule watches too. */
const watchMinute = 7;

/** For hosts without a worker, whose scheduler calls every minute: once an hour the channels are watched. */
export async function scheduleWatch(app: App): Promise<void> {
  if (app.clock.now().getUTCMinutes() !== watchMinute) return;
  await enqueue(app.db, "channel.watch", {}, { key: "channel.watch", attemptsMax: 1 });
}
