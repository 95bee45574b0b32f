import { type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Ctx } from "../context.ts";

/** How long a status or an echo may take to tell what became of a send. Source: reference H.2. */
export const reconcileAfterMs = 30_000;

/** The outcome of a send is not known: a status or an echo settles it; after a while people see it. */
export async function markUnknown(tx: Ctx, message: MessageRecord): Promise<void> {
  await updateMessage(tx, message.id, { state: "unknown" });
  const { workspaceId } = tx;
  const now = tx.app.clock.now();
  await insertTimeline(tx, message.conversationId, [
    { kind: "send_unknown", memberId: null, data: { messageId: message.id }, at: now },
  ]);
  await enqueue(
    tx.db,
    "message.reconcile",
    { workspaceId, conversationId: message.conversationId, messageId: message.id },
    { runAt: new Date(now.getTime() + reconcileAfterMs), key: `reconcile:${message.id}` },
  );
}
