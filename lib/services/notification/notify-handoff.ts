import { findConversation } from "#db/queries/conversation.ts";
import { findHandoff } from "#db/queries/handoff.ts";
import { findLead } from "#db/queries/identity.ts";
import { listActiveMemberIds } from "#db/queries/workspace-members.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";
import type { Ctx } from "../context.ts";
import { notifyMembers } from "./notify-members.ts";

const reasons = {
  completed: "all questions answered",
  requested: "the customer asked for a person",
  cannot_help: "the AI could not help",
  loop: "too many messages in a short time",
  budget: "the daily model budget is used up",
  member: "handed over by the team",
} as const satisfies Record<HandoffReason, string>;

/** Tells the assignee, or the whole team while nobody is assigned, that a customer waits for a person. */
export async function notifyHandoff(
  ctx: Ctx,
  {
    conversationId,
    handoffId,
    kind,
  }: { conversationId: string; handoffId: string; kind: "handoff" | "returned_unanswered" },
): Promise<void> {
  const [conversation, handoff] = await Promise.all([
    findConversation(ctx, conversationId),
    findHandoff(ctx, handoffId),
  ]);
  if (!conversation || !handoff || conversation.folder === "spam") return;
  const lead = await findLead(ctx, conversation.leadId);
  const name = lead?.name ?? "A customer";
  const toAll = conversation.assigneeId === null || kind === "returned_unanswered";
  await notifyMembers(ctx, toAll ? await listActiveMemberIds(ctx) : [conversation.assigneeId ?? ""], {
    kind,
    conversationId,
    causeId: handoffId,
    title: kind === "handoff" ? `${name} needs a person` : `${name} is still waiting`,
    body:
      kind === "handoff"
        ? `Handed off: ${reasons[handoff.reason]}`
        : "Nobody has picked up the handoff. The AI has resumed.",
  });
}
