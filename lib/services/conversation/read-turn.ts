import { listAnswers } from "#db/queries/answer.ts";
import { findChannel } from "#db/queries/channel.ts";
import type { ConversationRecord } from "#db/queries/conversation.ts";
import { listCustomerMessages, listRecentMessages, type MessageRecord } from "#db/queries/message.ts";
import { findWorkflowVersion } from "#db/queries/workflow-version.ts";
import type { Preparation } from "#lib/domain/conversation/commands.ts";
import { contentPreview, contentText } from "#lib/domain/message/content.ts";
import { progress } from "#lib/domain/qualification/progress.ts";
import type { TurnInput, TurnMessage, TurnSituation } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import type { Ctx } from "../context.ts";

const transcriptMax = 40;
const burstMax = 50;

/** Everything an agent needs for one turn, read under the conversation's lock. Null: no workflow is published yet. */
export async function readTurn(tx: Ctx, row: ConversationRecord, preparation: Preparation): Promise<TurnInput | null> {
  const [channel, definition] = await Promise.all([findChannel(tx, row.channelId), findDefinition(tx, row)]);
  if (!channel || !definition) return null;
  const range = { fromSeq: preparation.fromSeq, throughSeq: preparation.throughSeq };
  const [answers, burst, recent] = await Promise.all([
    listAnswers(tx, row.leadId),
    listCustomerMessages(tx, row.id, range, burstMax),
    listRecentMessages(tx, row.id, row.lastSeq, transcriptMax + burstMax),
  ]);
  const inBurst = new Set(burst.map((one) => one.id));
  const before = recent
    .filter((one) => !inBurst.has(one.id) && one.seq <= preparation.throughSeq)
    .slice(-transcriptMax);
  const { next } = progress(definition.questions, answers);
  return {
    workflow: definition,
    channelKind: channel.kind,
    situation: situationOf(row, recent, next === null),
    language: row.language,
    answers,
    openQuestion: definition.questions.find((one) => one.key === row.askedQuestionKey && one.key === next?.key) ?? null,
    askedCount: row.askedCount,
    transcript: before.map(turnMessage),
    burst: burst.map(turnMessage),
    replyWanted: preparation.replyWanted,
    helplessCount: row.helplessCount,
    knowledge: [],
    now: tx.app.clock.now(),
  };
}

export async function findDefinition(tx: Ctx, row: ConversationRecord): Promise<WorkflowDefinition | null> {
  if (row.workflowVersionId === null) return null;
  return (await findWorkflowVersion(tx, row.workflowVersionId))?.definition ?? null;
}

function situationOf(row: ConversationRecord, recent: readonly MessageRecord[], allSettled: boolean): TurnSituation {
  const lastAi = recent.findLast((one) => one.author === "ai");
  const lastHuman = recent.findLast((one) => one.author === "member" || one.author === "app");
  if (row.waitingHandoffId !== null && (lastAi?.controlEpoch ?? 0) < row.controlEpoch) return "returned_unanswered";
  if (lastHuman && (!lastAi || lastHuman.seq > lastAi.seq)) return "returned";
  if (!lastAi && !row.greeted) return "opening";
  return allSettled ? "settled" : "qualifying";
}

function turnMessage(one: MessageRecord): TurnMessage {
  const words = contentText(one.content);
  return {
    id: one.id,
    author: one.author,
    text: words || `[${contentPreview(one.content)}]`,
    hasWords: words !== "",
    sentAt: one.sentAt,
    duringPause: one.duringPause,
  };
}
