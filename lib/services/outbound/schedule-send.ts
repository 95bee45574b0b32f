import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** One sender per conversation at a time: it takes the oldest message first, so order holds through every retry. */
export async function scheduleSend(tx: Ctx, conversationId: string, runAt?: Date): Promise<void> {
  const key = `send:${conversationId}`;
  await enqueue(
    tx.db,
    "conversation.send",
    { workspaceId: tx.workspaceId, conversationId },
    { key, queue: key, ...(runAt ? { runAt } : {}) },
  );
}
