import { deleteAttachment, giveUpUnsent, listUnsentAttachments } from "#db/queries/attachment.ts";
import { listUnprocessed } from "#db/queries/delivery.ts";
import { deleteSilentVisitor } from "#db/queries/silent-visitor.ts";
import { deleteExpired } from "#db/queries/expired.ts";
import { listChannelsWithOldTemplates } from "#db/queries/message-template.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { type App, systemCtx } from "../context.ts";
import { filesOf } from "../media/media-files.ts";
import { scheduleTemplateSync } from "../template/schedule-sync.ts";

const overdueMs = 60_000;
const batchMax = 500;
const templatesKeptMs = 24 * 3_600_000;
const unsentKeptMs = 24 * 3_600_000;

/** The net under the jobs: deliveries that were answered with 200 and never finished run again; what has expired goes. */
export async function sweep(app: App): Promise<void> {
  const now = app.clock.now();
  const before = new Date(now.getTime() - overdueMs);
  for (const { id } of await listUnprocessed(app.db, before, batchMax)) {
    app.log.warn({ deliveryId: id }, "a delivery was not processed in time; it runs again");
    await enqueue(app.db, "inbound.process", { deliveryId: id }, { key: `delivery:${id}` });
  }
  const yesterday = new Date(now.getTime() - templatesKeptMs);
  for (const { workspaceId, id } of await listChannelsWithOldTemplates(app.db, yesterday, batchMax)) {
    await scheduleTemplateSync({ db: app.db, workspaceId }, id);
  }
  await sweepUploads(app, now);
  await deleteExpired(app.db, now);
}

/** Files that were attached and never sent, a day later. The bytes go before the row that knows where they are. */
async function sweepUploads(app: App, now: Date): Promise<void> {
  for (const unsent of await listUnsentAttachments(app.db, new Date(now.getTime() - unsentKeptMs), batchMax)) {
    const ctx = systemCtx(app, unsent.workspaceId);
    if (!(await giveUpUnsent(ctx, unsent.id))) continue;
    if (unsent.storageKey !== null) await filesOf(app).delete(unsent.storageKey);
    await deleteAttachment(ctx, unsent.id);
    if (unsent.uploadedBy === null) await deleteSilentVisitor(ctx, unsent.conversationId);
  }
}
