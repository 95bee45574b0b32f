import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** A burst of messages or edits makes one new brief, so long after the first of them. */
const gatherMs = 5_000;

export const briefKey = (conversationId: string) => `brief:${conversationId}`;

/** A handoff: its brief is written now. */
export async function scheduleBrief(tx: Ctx, conversationId: string): Promise<void> {
  const payload = { workspaceId: tx.workspaceId, conversationId };
  await enqueue(tx.db, "handoff.brief", payload, { key: briefKey(conversationId) });
}

/** The conversation has gone on: the brief of its handoff, where it has one, is written again soon. */
export async function refreshBriefLater(tx: Ctx, conversationId: string): Promise<void> {
  const payload = { workspaceId: tx.workspaceId, conversationId };
  const runAt = new Date(tx.app.clock.now().getTime() + gatherMs);
  await enqueue(tx.db, "handoff.brief", payload, { key: briefKey(conversationId), runAt, keepsTime: true });
}
