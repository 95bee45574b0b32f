import { listAnswers } from "#db/queries/answer.ts";
import { type ConversationRecord, findConversation } from "#db/queries/conversation.ts";
import { findNewestHandoff, type HandoffRecord } from "#db/queries/handoff.ts";
import { findLead } from "#db/queries/identity.ts";
import { listRecentMessages } from "#db/queries/message.ts";
import { listOpenQuestions } from "#db/queries/turn.ts";
import type { BriefInput } from "#lib/domain/qualification/brief.ts";
import type { Ctx } from "../context.ts";
import { findDefinition } from "../conversation/read-turn.ts";
import { turnMessage } from "../conversation/turn-message.ts";

const messagesMax = 200;

export interface BriefFacts {
  conversation: ConversationRecord;
  handoff: HandoffRecord;
  input: BriefInput;
  /** Number of the newest message in `input`. */
  throughSeq: number;
  asOf: Date;
}

/** What the brief of a conversation's newest handoff is made from; null where nothing was ever handed off. */
export async function readBriefFacts(tx: Ctx, conversationId: string): Promise<BriefFacts | null> {
  const asOf = tx.app.clock.now();
  const [conversation, handoff] = await Promise.all([
    findConversation(tx, conversationId),
    findNewestHandoff(tx, conversationId),
  ]);
  const workflow = conversation && (await findDefinition(tx, conversation));
  if (!conversation || !handoff || !workflow) return null;
  const [answers, lead, records, asked] = await Promise.all([
    listAnswers(tx, conversation.leadId),
    findLead(tx, conversation.leadId),
    listRecentMessages(tx, conversationId, conversation.lastSeq, messagesMax),
    listOpenQuestions(tx, conversationId),
  ]);
  const messages = records.filter((one) => one.deletedAt === null).map(turnMessage);
  const input: BriefInput = {
    workflow,
    answers,
    reason: handoff.reason,
    leadName: lead?.name ?? null,
    language: conversation.language,
    openQuestions: [...asked, ...handoff.openQuestions],
    messages,
  };
  return { conversation, handoff, input, throughSeq: records.at(-1)?.seq ?? 0, asOf };
}
