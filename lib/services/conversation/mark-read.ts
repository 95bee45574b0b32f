import { setUnread } from "#db/queries/thread.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

/** A member has seen the conversation, or wants it to look unseen. Reading is no act: the pause does not change. */
export async function markRead(
  ctx: Ctx,
  conversationId: string,
  { unread = false }: { unread?: boolean } = {},
): Promise<void> {
  requirePermission(ctx, "conversation.read");
  await inTransaction(ctx, async (tx) => {
    const changed = await setUnread(tx, conversationId, unread);
    if (changed) await publish(tx, { type: "conversation", conversationId, leadId: changed.leadId });
  });
}
