import { findConversation } from "#db/queries/conversation.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { showMemberTyping } from "./show-member-typing.ts";

/** Shows the other members, and the customer whom a person answers, that somebody is writing. Kept nowhere, and no human act. */
export async function announceTyping(ctx: Ctx, conversationId: string): Promise<void> {
  requirePermission(ctx, "conversation.reply");
  const row = await findConversation(ctx, conversationId);
  if (!row) throw new AppError("not_found", "This conversation does not exist.");
  if (ctx.actor.kind !== "member") return;
  const { memberId, name } = ctx.actor;
  await publish(ctx, { type: "typing", conversationId, memberId, name });
  await showMemberTyping(ctx, row);
}
