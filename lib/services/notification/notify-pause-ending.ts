import { conversationState, findConversation } from "#db/queries/conversation.ts";
import { findLead } from "#db/queries/identity.ts";
import { listActiveMemberIds } from "#db/queries/workspace-members.ts";
import type { Ctx } from "../context.ts";
import { notifyMembers } from "./notify-members.ts";

/** Two minutes before the AI resumes, the people concerned are told. A stale timer tells nobody. */
export async function notifyPauseEnding(ctx: Ctx, conversationId: string, controlEpoch: number): Promise<void> {
  const conversation = await findConversation(ctx, conversationId);
  if (!conversation || conversation.controlEpoch !== controlEpoch || conversation.folder !== "open") return;
  const { control } = conversationState(conversation);
  if (control.speaker === "ai" || control.until === null) return;
  const lead = await findLead(ctx, conversation.leadId);
  const concerned = control.memberId ?? conversation.assigneeId;
  const minutes = Math.max(1, Math.ceil((control.until.getTime() - ctx.app.clock.now().getTime()) / 60_000));
  await notifyMembers(ctx, concerned === null ? await listActiveMemberIds(ctx) : [concerned], {
    kind: "pause_ending",
    conversationId,
    // One notice a pause: pauses are told apart by the moment they began.
    causeId: pauseId(conversationId, controlEpoch),
    title: `AI resumes with ${lead?.name ?? "the customer"} in ${minutes} min`,
    body: "Keep control, or hand back to the AI.",
  });
}

/** A stable id for the pause of this epoch: the conversation's id with the epoch as its last part. */
function pauseId(conversationId: string, controlEpoch: number): string {
  return `${conversationId.slice(0, 24)}${controlEpoch.toString(16).padStart(12, "0")}`;
}
