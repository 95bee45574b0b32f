import type { Folder } from "./folder.ts";

export const speakers = ["ai", "human"] as const;
export type Speaker = (typeof speakers)[number];

/** What started the pause that is running. */
export const pauseReasons = [
  "handoff",
  "taken",
  "member_replied",
  "app_replied",
  /** A person took the conversation over in the platform's own inbox, without a word yet. */
  "taken_in_app",
  "kept",
  "until_handed_back",
] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Who may speak. A pause without end (`until` null) lasts until a person hands back. */
export type Control =
  | { speaker: "ai" }
  | { speaker: "human"; because: PauseReason; since: Date; until: Date | null; memberId: string | null };

/** What `decide` knows of a conversation. Numbers are positions of messages within the conversation, from 1. */
export interface ConversationState {
  folder: Folder;
  control: Control;
  /** Counts changes of control; an AI message goes out only under the epoch it was made for. */
  controlEpoch: number;
  /** Since when another app, or the platform's own agent, owns the conversation there. Null: we may write. */
  standbySince: Date | null;
  assigneeId: string | null;
  /** The handoff that nobody has picked up. */
  waiting: { handoffId: string; since: Date } | null;
  lastCustomerSeq: number;
  /** Customer messages up to here are answered, by the AI or by a person. */
  answeredSeq: number;
  /** Customer messages up to here are answered by a person. */
  humanAnsweredSeq: number;
  /** Customer messages up to here have been read by the AI. */
  readSeq: number;
  /** When the oldest and the newest unanswered customer message came to us. */
  unansweredSince: Date | null;
  lastCustomerArrivedAt: Date | null;
  /** The platform's time of the newest customer message. */
  lastCustomerAt: Date | null;
}

/** Settings and facts that bound a decision. Durations in milliseconds. */
export interface Policy {
  pauseMs: number;
  /** Off: nobody is answered by the AI on this channel. */
  aiEnabled: boolean;
  replyDelayMs: number;
  /** A burst is answered at the latest this long after its first message. */
  burstMaxMs: number;
  /** Null on channels without a reply window. */
  replyWindowMs: number | null;
  /** How long a person may write after the window; null where the channel does not allow it. Never for the AI. */
  humanAgentWindowMs: number | null;
  aiMessagesPerHourMax: number;
  aiMessagesPerDayMax: number;
}

export const burstMaxMs = 8_000;
export const aiMessagesPerHourMax = 30;
export const aiMessagesPerDayMax = 200;
/** The people concerned are told this long before a pause ends. */
export const pauseWarningMs = 120_000;
/** How often a draft is made again because the customer wrote meanwhile; then it is sent. */
export const draftsMax = 3;

export const newConversation: ConversationState = {
  folder: "open",
  control: { speaker: "ai" },
  controlEpoch: 0,
  standbySince: null,
  assigneeId: null,
  waiting: null,
  lastCustomerSeq: 0,
  answeredSeq: 0,
  humanAnsweredSeq: 0,
  readSeq: 0,
  unansweredSince: null,
  lastCustomerArrivedAt: null,
  lastCustomerAt: null,
};
