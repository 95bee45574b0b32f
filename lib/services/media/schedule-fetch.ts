import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** What just came goes after what customers wait for; files of the past go after everything. */
const priorities = { live: 5, past: 20 } as const;

export async function scheduleFetch(
  tx: Ctx,
  attachmentId: string,
  attempt = 1,
  { runAt, of = "live" }: { runAt?: Date; of?: keyof typeof priorities } = {},
): Promise<void> {
  const priority = priorities[of];
  await enqueue(
    tx.db,
    "media.fetch",
    { workspaceId: tx.workspaceId, attachmentId, attempt },
    { key: `media:${attachmentId}`, priority, ...(runAt ? { runAt } : {}) },
  );
}
