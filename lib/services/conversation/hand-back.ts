import { actingMemberId, type Ctx, inTransaction, requirePermission } from "../context.ts";
import { decideLocked, lockWithPolicy } from "./decide-locked.ts";

/** Ends the pause now; the AI answers what waits. */
export async function handBack(ctx: Ctx, conversationId: string): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    await decideLocked(tx, locked, { type: "hand_back", memberId: actingMemberId(tx) });
  });
}
