import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** So many files are fetched at once: slow downloads must not keep replies waiting. */
const fetchLanes = 3;
/** After the rest of the work. */
const priority = 5;

export async function scheduleFetch(tx: Ctx, attachmentId: string, attempt = 1, runAt?: Date): Promise<void> {
  const lane = `media:${Number.parseInt(attachmentId.slice(-6), 16) % fetchLanes}`;
  await enqueue(
    tx.db,
    "media.fetch",
    { workspaceId: tx.workspaceId, attachmentId, attempt },
    { key: `media:${attachmentId}`, lane, priority, ...(runAt ? { runAt } : {}) },
  );
}
