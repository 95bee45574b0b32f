import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** What just came goes after what customers wait for; files of the past go after everything. */
const priorities = { live: 5, past: 20 } as const;

export interface FetchOptions {
  /** Of the time before the channel was connected: nobody waits for it. */
  isPast: boolean;
  attempt?: number;
  runAt?: Date;
}

export async function scheduleFetch(
  tx: Ctx,
  attachmentId: string,
  { isPast, attempt = 1, runAt }: FetchOptions,
): Promise<void> {
  const priority = isPast ? priorities.past : priorities.live;
  await enqueue(
    tx.db,
    "media.fetch",
    { workspaceId: tx.workspaceId, attachmentId, attempt },
    { key: `media:${attachmentId}`, priority, ...(runAt ? { runAt } : {}) },
  );
}
