import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/**
 * A sender takes the oldest message of its conversation first, so order holds through every retry. It needs no lane: one
 * that finds a message on its way leaves the conversation to whoever sends it.
 */
export async function scheduleSend(tx: Ctx, conversationId: string, runAt?: Date): Promise<void> {
  const key = `send:${conversationId}`;
  await enqueue(
    tx.db,
    "conversation.send",
    { workspaceId: tx.workspaceId, conversationId },
    { key, ...(runAt ? { runAt } : {}) },
  );
}
