import { findMessage, lockMessage, updateMessage } from "#db/queries/message.ts";
import { AppError } from "../app-error.ts";
import { lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { scheduleSend } from "./schedule-send.ts";

/** A member tries a failed or unknown message of the team again, knowing that it may arrive twice. */
export async function retrySend(ctx: Ctx, messageId: string): Promise<{ conversationId: string }> {
  requirePermission(ctx, "conversation.reply");
  return inTransaction(ctx, async (tx) => {
    const known = await findMessage(tx, messageId);
    if (!known) throw new AppError("not_found", "This message does not exist.");
    await lockWithPolicy(tx, known.conversationId);
    const message = await lockMessage(tx, messageId);
    if (message?.author !== "member" || (message.state !== "failed" && message.state !== "unknown")) {
      throw new AppError("conflict", "Only a message that was not sent can be tried again.");
    }
    await updateMessage(tx, messageId, {
      state: "queued",
      error: null,
      attempts: 0,
      sendingSince: null,
      nextAttemptAt: null,
    });
    await scheduleSend(tx, known.conversationId);
    return { conversationId: known.conversationId };
  });
}
