import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { requireMemberId } from "./acting-member.ts";
import { decideLocked, lockWithPolicy } from "./decide-locked.ts";

/** The AI stays silent until a person hands back. */
export async function pauseUntilHandedBack(ctx: Ctx, conversationId: string): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    await decideLocked(tx, locked, { type: "pause_until_handed_back", memberId: await requireMemberId(tx) });
  });
}
