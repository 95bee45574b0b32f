import {
  type ConversationPatch,
  type ConversationRecord,
  conversationColumns,
  conversationState,
  updateConversation,
} from "#db/queries/conversation.ts";
import { pickUpHandoff } from "#db/queries/handoff.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import type { ConversationEvent, Decision, Effect } from "#lib/domain/conversation/commands.ts";
import { evolve } from "#lib/domain/conversation/evolve.ts";
import { type ConversationState, pauseWarningMs } from "#lib/domain/conversation/state.ts";
import { type TimelineEntry, timelineEntries } from "#lib/domain/conversation/timeline-entries.ts";
import { cancelJob, enqueue } from "#lib/jobs/enqueue.ts";
import { publish } from "#lib/realtime/publish.ts";
import { briefKey, refreshBriefLater, scheduleBrief } from "../brief/schedule-brief.ts";
import type { Ctx } from "../context.ts";

export interface Extras {
  /** Columns that are not part of the rules: counters, previews. */
  patch?: ConversationPatch;
  /** Entries that the rules do not know of. */
  timeline?: TimelineEntry[];
}

/**
 * Saves what was decided, in the caller's transaction and under the conversation's lock: state, timeline, jobs, notice to
 * open pages. Either all of it or nothing.
 */
export async function applyDecision(
  tx: Ctx,
  row: ConversationRecord,
  decision: Decision,
  extras: Extras = {},
): Promise<ConversationState> {
  const state = decision.events.reduce(evolve, conversationState(row));
  const touched = decision.events.length > 0 || extras.patch !== undefined;
  const timeline = [...timelineEntries(decision.events), ...(extras.timeline ?? [])];
  // Nothing here waits for another's result: together they are one trip to the database, in this order.
  await Promise.all([
    touched && updateConversation(tx, row.id, { ...conversationColumns(state), ...extras.patch }),
    ...decision.events.map((event) => event.type === "handoff_picked_up" && pickUpHandoff(tx, event.handoffId, event)),
    insertTimeline(tx, row.id, timeline),
    applyEffects(tx, row.id, decision.effects),
    changesBrief(row, decision.events) && refreshBriefLater(tx, row.id),
    (touched || timeline.length > 0) &&
      publish(tx, { type: "conversation", conversationId: row.id, leadId: row.leadId }),
  ]);
  return state;
}

/** The customer goes on while the team is awaited, or a person answered: a brief of the handoff is out of date. */
function changesBrief(row: ConversationRecord, events: readonly ConversationEvent[]): boolean {
  const waiting = row.waitingHandoffId !== null;
  return events.some(({ type }) => type === "answered_by_human" || (waiting && type === "customer_message_received"));
}

const turnKey = (conversationId: string) => `turn:${conversationId}`;
const pauseKey = (conversationId: string) => `pause:${conversationId}`;
const warningKey = (conversationId: string) => `pause-warning:${conversationId}`;

/** One after the other: a job may be cancelled and added again under the same key. */
async function applyEffects(tx: Ctx, conversationId: string, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await applyEffect(tx, conversationId, effect);
}

async function applyEffect(tx: Ctx, conversationId: string, effect: Effect): Promise<void> {
  const ids = { workspaceId: tx.workspaceId, conversationId };
  switch (effect.type) {
    case "schedule_turn":
      return scheduleTurn(tx, conversationId, effect.at);
    case "cancel_turn":
      return cancelJob(tx.db, turnKey(conversationId));
    case "schedule_pause_end":
      return schedulePauseEnd(tx, conversationId, effect);
    case "cancel_pause_end":
      await cancelJob(tx.db, pauseKey(conversationId));
      return cancelJob(tx.db, warningKey(conversationId));
    case "notify_handoff":
      return enqueue(tx.db, "handoff.notify", { ...ids, handoffId: effect.handoffId, kind: "handoff" });
    case "notify_returned_unanswered":
      return enqueue(tx.db, "handoff.notify", { ...ids, handoffId: effect.handoffId, kind: "returned_unanswered" });
    case "write_brief":
      return scheduleBrief(tx, conversationId);
    default:
      return assertNever(effect);
  }
}

/** The waiting jobs of a conversation that is no more. */
export async function forgetConversationJobs(tx: Ctx, conversationId: string): Promise<void> {
  for (const keyOf of [turnKey, pauseKey, warningKey, briefKey]) await cancelJob(tx.db, keyOf(conversationId));
}

/** One waiting turn a conversation: a later time replaces the earlier one. */
export async function scheduleTurn(tx: Ctx, conversationId: string, runAt: Date): Promise<void> {
  const key = turnKey(conversationId);
  await enqueue(
    tx.db,
    "conversation.advance",
    { workspaceId: tx.workspaceId, conversationId },
    { runAt, key, lane: key },
  );
}

/** The job that ends a pause, and the one that warns before. */
export async function schedulePauseEnd(
  tx: Ctx,
  conversationId: string,
  { at, controlEpoch }: Pick<Extract<Effect, { type: "schedule_pause_end" }>, "at" | "controlEpoch">,
): Promise<void> {
  const payload = { workspaceId: tx.workspaceId, conversationId, controlEpoch };
  await enqueue(tx.db, "pause.end", payload, { runAt: at, key: pauseKey(conversationId) });
  const warnAt = new Date(at.getTime() - pauseWarningMs);
  if (warnAt > tx.app.clock.now()) {
    await enqueue(tx.db, "pause.warn", payload, { runAt: warnAt, key: warningKey(conversationId) });
  } else {
    await cancelJob(tx.db, warningKey(conversationId));
  }
}
