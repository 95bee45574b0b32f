import type { LabelName, MemberKey } from "#db/seed/people.ts";
import type { Noted, Script } from "#db/seed/script.ts";
import type { answerHistory, handoff, message, note, timelineEvent, turn } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { Command, Decision } from "#lib/domain/conversation/commands.ts";
import { decide } from "#lib/domain/conversation/decide.ts";
import { evolve } from "#lib/domain/conversation/evolve.ts";
import {
  aiMessagesPerDayMax,
  aiMessagesPerHourMax,
  burstMaxMs,
  type ConversationState,
  newConversation,
  type Policy,
} from "#lib/domain/conversation/state.ts";
import { type TimelineEntry, timelineEntries } from "#lib/domain/conversation/timeline-entries.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import { searchText } from "#lib/domain/message/media-reading.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { newId } from "#lib/platform/ids.ts";
import { externalIdOf } from "./external-id.ts";
import type { Notice, Row } from "./played.ts";

/** What every script is played in. */
export interface Setting {
  now: Date;
  pauseMs: number;
  workflow: WorkflowDefinition;
  workflowVersionId: string;
  channelIds: Readonly<Record<ChannelKind, string>>;
  memberIds: Readonly<Record<MemberKey, string>>;
  labelIds: Readonly<Record<LabelName, string>>;
}

/** A conversation while it is played: the rules' own state, and the rows so far. */
export interface Stage {
  script: Script;
  setting: Setting;
  policy: Policy;
  ids: { lead: string; identity: string; conversation: string };
  state: ConversationState;
  answers: (Answer & { memberId: string | null; updatedAt: Date })[];
  /** What the next turn reads out of which message. */
  noted: { messageId: string; found: Noted[]; wantsPerson: boolean; automatic: boolean }[];
  messages: Row<typeof message>[];
  timeline: Row<typeof timelineEvent>[];
  turns: Row<typeof turn>[];
  history: Row<typeof answerHistory>[];
  handoffs: Row<typeof handoff>[];
  notes: Row<typeof note>[];
  labels: LabelName[];
  notices: Notice[];
  asked: { key: string | null; count: number };
  language: string | null;
  /** Customer messages up to here have been seen by a member. */
  seenSeq: number;
}

/** Meta's standard window; the web chat has none. Checked against the channels' capabilities by test. */
const replyWindowMs = 24 * 3_600_000;

export function openStage(script: Script, setting: Setting): Stage {
  return {
    script,
    setting,
    policy: {
      pauseMs: setting.pauseMs,
      aiEnabled: true,
      replyDelayMs: 0,
      burstMaxMs,
      replyWindowMs: script.channel === "webchat" ? null : replyWindowMs,
      humanAgentWindowMs: null,
      aiMessagesPerHourMax,
      aiMessagesPerDayMax,
    },
    ids: { lead: newId(), identity: newId(), conversation: newId() },
    state: newConversation,
    answers: [],
    noted: [],
    messages: [],
    timeline: [],
    turns: [],
    history: [],
    handoffs: [],
    notes: [],
    labels: [],
    notices: [],
    asked: { key: null, count: 0 },
    language: null,
    seenSeq: 0,
  };
}

/** Asks the rules, as the services do, and keeps what they decide. A refusal is for the caller. */
export function decideOn(stage: Stage, command: Command, at: Date): Decision {
  const decision = decide(stage.state, command, { now: at, policy: stage.policy });
  stage.state = decision.events.reduce(evolve, stage.state);
  for (const event of decision.events) {
    if (event.type !== "handoff_picked_up") continue;
    const picked = stage.handoffs.find((one) => one.id === event.handoffId);
    if (picked) Object.assign(picked, { pickedUpAt: event.at, pickedUpBy: event.memberId });
  }
  for (const effect of decision.effects) {
    if (effect.type === "notify_returned_unanswered") notify(stage, "returned_unanswered", effect.handoffId, at);
  }
  addTimeline(stage, timelineEntries(decision.events));
  return decision;
}

/** As `decideOn`, where the script must not break the rules. */
export function mustDecide(stage: Stage, command: Command, at: Date): Decision {
  const decision = decideOn(stage, command, at);
  if (decision.refused === undefined) return decision;
  throw new Error(`${stage.script.name}: ${command.type} at ${at.toISOString()} is refused: ${decision.refused}`);
}

export function notify(stage: Stage, kind: Notice["kind"], handoffId: string, at: Date): void {
  const reason = stage.handoffs.find((one) => one.id === handoffId)?.reason;
  if (!reason) throw new Error(`${stage.script.name}: no handoff ${handoffId}`);
  const memberId = kind === "handoff" ? stage.state.assigneeId : null;
  stage.notices.push({ kind, handoffId, reason, memberId, at });
}

export function addTimeline(stage: Stage, entries: readonly TimelineEntry[]): void {
  for (const entry of entries) {
    stage.timeline.push({ id: newId(), conversationId: stage.ids.conversation, ...entry });
  }
}

type Draft = Pick<Row<typeof message>, "author" | "state"> & Partial<Row<typeof message>> & { content: MessageContent };

/** Gives a message the next number. @returns the stored row */
export function appendMessage(stage: Stage, at: Date, draft: Draft): Row<typeof message> {
  const id = newId();
  const row = {
    id,
    conversationId: stage.ids.conversation,
    channelId: stage.setting.channelIds[stage.script.channel],
    seq: stage.messages.length + 1,
    text: searchText(draft.content, draft.reading ?? null),
    externalId: externalIdOf(stage.script.channel, id),
    sentAt: at,
    createdAt: at,
    ...draft,
  };
  stage.messages.push(row);
  return row;
}

/** Columns of a message that went out long ago. */
export function wasSent(at: Date): Partial<Row<typeof message>> {
  return { attempts: 1, sendingSince: at };
}

export function memberIdOf({ setting }: Stage, key: MemberKey): string {
  return setting.memberIds[key];
}
