import { saveAnswersByAi } from "#db/queries/answer.ts";
import { type ConversationPatch, type ConversationRecord, conversationState } from "#db/queries/conversation.ts";
import { insertHandoff } from "#db/queries/handoff.ts";
import { updateLead } from "#db/queries/identity.ts";
import { insertUses } from "#db/queries/knowledge-use.ts";
import { insertTurn } from "#db/queries/turn.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { Decision, Preparation } from "#lib/domain/conversation/commands.ts";
import { decide } from "#lib/domain/conversation/decide.ts";
import { referenceOf } from "#lib/domain/knowledge/item.ts";
import { quotedItems } from "#lib/domain/knowledge/quoted.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";
import { noTokens } from "#lib/domain/model/model-settings.ts";
import type { KnowledgeItem, TurnInput } from "#lib/domain/qualification/turn.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { newId } from "#lib/platform/ids.ts";
import { passagesOf } from "#lib/scripted/answer-from-knowledge.ts";
import { questionsOf } from "#lib/scripted/knowledge/asked.ts";
import { readBurst } from "#lib/scripted/read-burst.ts";
import type { Ctx } from "../context.ts";
import { countTurn } from "../model/count-turn.ts";
import type { ModelUse } from "../model/turn-model.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";
import { appendMessage } from "./append-message.ts";
import { applyDecision } from "./apply-decision.ts";
import { lockWithPolicy } from "./decide-locked.ts";
import type { PreparedTurn } from "./prepare-turn.ts";
import { replyContent } from "./reply-content.ts";
import { turnTimeline } from "./turn-timeline.ts";

interface Turn {
  preparation: Preparation;
  input: TurnInput;
  prepared: PreparedTurn;
  /** Null: no model is configured. */
  use: ModelUse | null;
  drafts: number;
  durationMs: number;
}

export type CommitOutcome = "committed" | "burst_grew" | "withheld";

/**
 * The second half of a turn, in one transaction: the rules are asked again with what is true now; then answers, message,
 * handoff, pause, jobs and notices are saved together, or nothing is.
 */
export async function commitTurn(tx: Ctx, conversationId: string, turn: Turn): Promise<CommitOutcome> {
  const { preparation, prepared, drafts } = turn;
  const { row, policy } = await lockWithPolicy(tx, conversationId);
  const now = tx.app.clock.now();
  const { step } = prepared.resolved;
  const handoff = step.type === "hand_off" && preparation.replyWanted ? { id: newId(), reason: step.reason } : null;
  const decision = decide(
    conversationState(row),
    {
      type: "commit_reply",
      controlEpoch: preparation.controlEpoch,
      throughSeq: preparation.throughSeq,
      drafts,
      handoff,
    },
    { now, policy },
  );
  if (decision.refused === "burst_grew") return "burst_grew";
  if (decision.refused !== undefined) {
    await recordStopped(tx, row, turn, decision);
    return "withheld";
  }
  if (handoff) {
    await insertHandoff(tx, { ...handoff, conversationId, at: now, openQuestions: prepared.proposal.openQuestions });
  }
  await saveTurn(tx, row, turn, decision);
  return "committed";
}

async function saveTurn(tx: Ctx, row: ConversationRecord, turn: Turn, decision: Decision): Promise<void> {
  const { prepared } = turn;
  const now = tx.app.clock.now();
  const stored = await saveAnswersByAi(tx, row.leadId, prepared.resolved.answers, now);
  const messageId = prepared.text === null ? null : newId();
  const [appended] = await Promise.all([
    messageId !== null && appendReply(tx, row, turn, decision, messageId),
    updateLead(tx, row.leadId, leadFacts(prepared, stored, now)),
  ]);
  const patch: ConversationPatch = { ...qualificationColumns(row, turn), ...(appended ? appended.patch : {}) };
  // Nothing here waits for another's result: together they are one trip to the database.
  const turnId = newId();
  await Promise.all([
    applyDecision(tx, row, decision, { patch, timeline: turnTimeline(turn, stored, now) }),
    messageId !== null && scheduleSend(tx, row.id),
    recordTurn(tx, row, turn, { id: turnId, outcome: prepared.resolved.step.type, messageId }),
    messageId !== null && recordSources(tx, row.id, turn, messageId),
    prepared.proposal.openQuestions.length > 0 && collectGaps(tx, turnId),
  ]);
}

async function appendReply(
  tx: Ctx,
  row: ConversationRecord,
  { prepared, input, preparation }: Turn,
  decision: Decision,
  id: string,
): Promise<{ patch: ConversationPatch }> {
  const handsOff = decision.events.some((event) => event.type === "handed_off");
  const appended = await appendMessage(tx, row, {
    id,
    author: "ai",
    state: "queued",
    content: replyContent(
      { text: prepared.text ?? "", step: prepared.resolved.step, language: prepared.proposal.language },
      adapterFor(input.channelKind).capabilities,
    ),
    // The handoff starts the pause and is the one AI message that belongs to the epoch it opens.
    controlEpoch: preparation.controlEpoch + (handsOff ? 1 : 0),
    answersFromSeq: row.answeredSeq,
    answersThroughSeq: preparation.throughSeq,
    sentAt: tx.app.clock.now(),
  });
  if (!appended) throw new Error("a new message id was taken");
  return appended;
}

/** A person, a folder or the window was quicker: the draft is dropped, and the timeline says so. */
async function recordStopped(tx: Ctx, row: ConversationRecord, turn: Turn, decision: Decision): Promise<void> {
  const because = decision.refused ?? "control_changed";
  const at = tx.app.clock.now();
  const timeline =
    turn.prepared.text === null ? [] : [{ kind: "reply_withheld" as const, memberId: null, data: { because }, at }];
  await applyDecision(tx, row, decision, { timeline });
  await recordTurn(tx, row, turn, { id: newId(), outcome: `withheld: ${because}`, messageId: null });
}

function qualificationColumns(row: ConversationRecord, { prepared, preparation }: Turn): ConversationPatch {
  const { proposal, resolved, text } = prepared;
  const base: ConversationPatch = { language: proposal.language };
  if (!preparation.replyWanted || text === null) return base;
  const asked = resolved.step.type === "ask" || resolved.step.type === "ask_again" ? resolved.step.question.key : null;
  return {
    ...base,
    greeted: true,
    helplessCount: proposal.cannotHelp ? row.helplessCount + 1 : 0,
    askedQuestionKey: asked ?? row.askedQuestionKey,
    askedCount: asked === null ? row.askedCount : asked === row.askedQuestionKey ? row.askedCount + 1 : 1,
  };
}

/** An e-mail or phone that the customer gave is how the lead is reached. */
function leadFacts({ proposal, resolved }: PreparedTurn, stored: readonly string[], now: Date) {
  const values = resolved.answers.filter((one: Answer) => stored.includes(one.questionKey)).map((one) => one.value);
  const email = values.find((value) => value?.type === "email");
  const phone = values.find((value) => value?.type === "phone");
  return {
    language: proposal.language,
    updatedAt: now,
    ...(email ? { email: email.email } : {}),
    ...(phone ? { phone: phone.phone } : {}),
  };
}

async function recordTurn(
  tx: Ctx,
  row: ConversationRecord,
  { preparation, input, prepared, use, durationMs }: Turn,
  result: { id: string; outcome: string; messageId: string | null },
): Promise<void> {
  const inserted = insertTurn(tx, {
    conversationId: row.id,
    controlEpoch: preparation.controlEpoch,
    fromSeq: preparation.fromSeq,
    throughSeq: preparation.throughSeq,
    agent: prepared.agent,
    fallbackBecause: prepared.fallbackBecause,
    verdicts: prepared.verdicts,
    openQuestions: prepared.proposal.openQuestions,
    given: [...input.knowledge, ...quotedPassages({ prepared, input })].map(referenceOf),
    ...(use?.usage ?? noTokens),
    model: use?.model ?? null,
    costMicros: use?.costMicros ?? null,
    durationMs,
    at: tx.app.clock.now(),
    ...result,
  });
  await Promise.all([inserted, countTurn(tx, use, prepared.fallbackBecause)]);
}

/** Passages of the business context that a question was answered from. */
function quotedPassages({ prepared, input }: Pick<Turn, "prepared" | "input">): KnowledgeItem[] {
  if (prepared.text === null || questionsOf(readBurst(input)).length === 0) return [];
  return quotedItems(prepared.text, passagesOf(input.workflow), prepared.proposal.language);
}

/** Which rows and passages the reply quotes: people see where an answer came from. */
async function recordSources(tx: Ctx, conversationId: string, turn: Turn, messageId: string): Promise<void> {
  const { prepared, input } = turn;
  if (prepared.text === null) return;
  const rows = quotedItems(prepared.text, input.knowledge, prepared.proposal.language);
  const quoted = [...rows, ...quotedPassages(turn)];
  await insertUses(tx, quoted.map(referenceOf), { conversationId, messageId, at: tx.app.clock.now() });
}

/** What stayed open is collected for the owner. No customer waits for it. */
async function collectGaps(tx: Ctx, turnId: string): Promise<void> {
  const { workspaceId } = tx;
  await enqueue(tx.db, "knowledge.note_gaps", { workspaceId, turnId }, { lane: `gaps:${workspaceId}` });
}
