import { listUnprocessed } from "#db/queries/delivery.ts";
import { deleteExpired } from "#db/queries/expired.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { App } from "../context.ts";

const overdueMs = 60_000;
const batchMax = 500;

/** The net under the jobs: deliveries that were answered with 200 and never finished run again; what has expired goes. */
export async function sweep(app: App): Promise<void> {
  const now = app.clock.now();
  const before = new Date(now.getTime() - overdueMs);
  for (const { id } of await listUnprocessed(app.db, before, batchMax)) {
    app.log.warn({ deliveryId: id }, "a delivery was not processed in time; it runs again");
    await enqueue(app.db, "inbound.process", { deliveryId: id }, { key: `delivery:${id}` });
  }
  await deleteExpired(app.db, now);
}
