import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** One check waits for a channel at a time: asking for another moves it. */
export async function scheduleCheck(tx: Ctx, channelId: string, runAt?: Date): Promise<void> {
  const job = { workspaceId: tx.workspaceId, channelId };
  await enqueue(tx.db, "channel.check", job, { key: `check:${channelId}`, ...(runAt ? { runAt } : {}) });
}
