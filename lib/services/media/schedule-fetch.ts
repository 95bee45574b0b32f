import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** After what customers wait for, before the import of the past. */
const priority = 5;

export async function scheduleFetch(tx: Ctx, attachmentId: string, attempt = 1, runAt?: Date): Promise<void> {
  await enqueue(
    tx.db,
    "media.fetch",
    { workspaceId: tx.workspaceId, attachmentId, attempt },
    { key: `media:${attachmentId}`, priority, ...(runAt ? { runAt } : {}) },
  );
}
