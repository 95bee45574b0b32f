import type { Folder } from "#lib/domain/conversation/folder.ts";
import { actingMemberId, type Ctx, inTransaction, requirePermission } from "../context.ts";
import { decideLocked, lockWithPolicy } from "./decide-locked.ts";

/** Solve, reopen, mark as spam, archive. Does not touch the pause. */
export async function moveToFolder(ctx: Ctx, conversationId: string, folder: Folder): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  await inTransaction(ctx, async (tx) => {
    const locked = await lockWithPolicy(tx, conversationId);
    await decideLocked(tx, locked, { type: "move_to_folder", folder, memberId: actingMemberId(tx) });
  });
}
