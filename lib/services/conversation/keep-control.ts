import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { requireMemberId } from "./acting-member.ts";
import { decideLocked, lockWithPolicy } from "./decide-locked.ts";

/** The running pause starts anew. */
export async function keepControl(ctx: Ctx, conversationId: string): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    await decideLocked(tx, locked, { type: "keep_control", memberId: await requireMemberId(tx) });
  });
}
