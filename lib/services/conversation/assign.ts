import { updateConversation } from "#db/queries/conversation.ts";
import { findActiveMember } from "#db/queries/member.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { actingMemberId, type Ctx, inTransaction, requirePermission } from "../context.ts";
import { lockWithPolicy } from "./decide-locked.ts";

/** Gives the conversation to a member, or to nobody. Does not touch the pause. */
export async function assign(ctx: Ctx, conversationId: string, assigneeId: string | null): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const { row } = await lockWithPolicy(tx, conversationId);
    if (assigneeId !== null && !(await findActiveMember(tx, assigneeId))) {
      throw new AppError("not_found", "This member does not exist.");
    }
    if (row.assigneeId === assigneeId) return;
    await updateConversation(tx, conversationId, { assigneeId });
    const entry = {
      kind: "assigned" as const,
      memberId: actingMemberId(tx),
      data: { assigneeId },
      at: tx.app.clock.now(),
    };
    await insertTimeline(tx, conversationId, [entry]);
    await publish(tx, { type: "conversation", conversationId, leadId: row.leadId });
  });
}
