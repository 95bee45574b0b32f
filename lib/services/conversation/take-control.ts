import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { requireMemberId } from "./acting-member.ts";
import { decideLocked, lockWithPolicy } from "./decide-locked.ts";

/** A person takes over: the AI is silent from the commit on, for the workspace's pause length. */
export async function takeControl(ctx: Ctx, conversationId: string): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    await decideLocked(tx, locked, { type: "take_control", memberId: await requireMemberId(tx) });
  });
}
