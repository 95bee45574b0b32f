import { findConversation } from "#db/queries/conversation.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { writeBrief } from "./write-brief.ts";

/**
 * A member wants the brief of a handoff as of now.
 * @throws AppError `not_found`, also for a conversation of another workspace
 */
export async function updateBrief(ctx: Ctx, conversationId: string): Promise<{ leadId: string }> {
  requirePermission(ctx, "conversation.reply");
  const conversation = await findConversation(ctx, conversationId);
  if (!conversation) throw new AppError("not_found", "This conversation does not exist.");
  await writeBrief(ctx, conversationId);
  return { leadId: conversation.leadId };
}
