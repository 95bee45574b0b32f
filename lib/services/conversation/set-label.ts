import { findConversation } from "#db/queries/conversation.ts";
import { addLabel, findLabel, removeLabel } from "#db/queries/label.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { actingMemberId, type Ctx, inTransaction, requirePermission } from "../context.ts";

/** Puts a label on a conversation or takes it off. Doing it twice changes nothing. */
export async function setLabel(
  ctx: Ctx,
  conversationId: string,
  { labelId, on }: { labelId: string; on: boolean },
): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const [conversation, label] = await Promise.all([findConversation(tx, conversationId), findLabel(tx, labelId)]);
    if (!conversation) throw new AppError("not_found", "This conversation does not exist.");
    if (!label) throw new AppError("not_found", "This label does not exist.");
    const changed = await (on ? addLabel : removeLabel)(tx, conversationId, labelId);
    if (!changed) return;
    const kind = on ? ("label_added" as const) : ("label_removed" as const);
    const data = { labelId, name: label.name };
    await insertTimeline(tx, conversationId, [{ kind, memberId: actingMemberId(tx), data, at: tx.app.clock.now() }]);
    await publish(tx, { type: "conversation", conversationId, leadId: conversation.leadId });
  });
}
