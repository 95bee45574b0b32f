import { listAnswers } from "#db/queries/answer.ts";
import { findConversation } from "#db/queries/conversation.ts";
import { findHandoff, saveBrief } from "#db/queries/handoff.ts";
import { findLead } from "#db/queries/identity.ts";
import { listRecentMessages } from "#db/queries/message.ts";
import { assembleBrief } from "#lib/domain/qualification/brief.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { findDefinition } from "./read-turn.ts";

const firstMessagesMax = 200;

/** The brief of a handoff, assembled from the answers. Safe to run twice: the newest one stands. */
export async function writeBrief(ctx: Ctx, conversationId: string, handoffId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const [conversation, handoff] = await Promise.all([
      findConversation(tx, conversationId),
      findHandoff(tx, handoffId),
    ]);
    const definition = conversation && (await findDefinition(tx, conversation));
    if (!conversation || !handoff || !definition) return;
    const [answers, lead, messages] = await Promise.all([
      listAnswers(tx, conversation.leadId),
      findLead(tx, conversation.leadId),
      listRecentMessages(tx, conversationId, conversation.lastSeq, firstMessagesMax),
    ]);
    const brief = assembleBrief({
      workflow: definition,
      answers,
      reason: handoff.reason,
      leadName: lead?.name ?? null,
      language: conversation.language,
      openQuestions: handoff.openQuestions,
      messageCount: messages.length,
    });
    await saveBrief(tx, handoffId, brief, tx.app.clock.now());
    await publish(tx, { type: "conversation", conversationId, leadId: conversation.leadId });
  });
}
