import type { HandoffReason } from "#lib/domain/qualification/turn.ts";
import type { ThreadOwner } from "#lib/domain/channel/thread-owner.ts";
import type { Folder } from "./folder.ts";
import type { PauseReason } from "./state.ts";

/** Everything that can be asked of a conversation. Times that are not `now` are facts of the platform. */
export type Command =
  /** `standby`: the platform tells us, and another app is the one to answer. */
  | { type: "receive_customer_message"; seq: number; sentAt: Date; standby?: boolean }
  /** Button or the AI · Manual switch. */
  | { type: "take_control"; memberId: string }
  | { type: "keep_control"; memberId: string }
  | { type: "hand_back"; memberId: string | null }
  | { type: "pause_until_handed_back"; memberId: string }
  | { type: "send_member_message"; memberId: string | null }
  /** A person wrote in the channel's native app, at the message's own time. */
  | { type: "receive_app_message"; sentAt: Date; standby?: boolean }
  /** Another tool or the platform's own agent wrote. */
  | { type: "receive_automatic_message"; sentAt: Date; standby?: boolean }
  /** The platform gave the conversation to us, to a person in an inbox, or to another app. */
  | { type: "change_thread_owner"; owner: ThreadOwner; at: Date }
  | { type: "end_pause"; controlEpoch: number }
  /** The quiet time is over. */
  | { type: "prepare_reply"; aiMessagesLastHour: number; aiMessagesLastDay: number }
  | {
      type: "commit_reply";
      controlEpoch: number;
      throughSeq: number;
      /** How many drafts were made for this burst, this one included. */
      drafts: number;
      handoff: { id: string; reason: HandoffReason } | null;
    }
  /** The gate before each call to a platform. */
  | {
      type: "start_send";
      author: "ai" | "member";
      controlEpoch: number | null;
      /** An approved template, which the platform takes whenever a person sends it. */
      template?: boolean;
    }
  /** An AI message was stopped: what it would have answered is open again. */
  | { type: "withhold_reply"; answersFromSeq: number; answersThroughSeq: number }
  | { type: "move_to_folder"; folder: Folder; memberId: string | null };

export type ConversationEvent =
  | { type: "customer_message_received"; seq: number; sentAt: Date; at: Date }
  | { type: "reopened"; at: Date }
  | {
      type: "control_taken";
      because: PauseReason;
      memberId: string | null;
      at: Date;
      until: Date | null;
      /** The pause was running already and starts anew. */
      renewed: boolean;
    }
  | { type: "assigned"; memberId: string; at: Date }
  | { type: "handoff_picked_up"; handoffId: string; memberId: string | null; at: Date }
  | {
      type: "control_returned";
      because: "handed_back" | "time_up";
      memberId: string | null;
      at: Date;
      /** How long the pause was meant to be, null where it had no end. */
      pauseMinutes: number | null;
    }
  | { type: "standby_began"; since: Date; at: Date }
  | { type: "standby_ended"; at: Date }
  | { type: "answered_by_human"; throughSeq: number; at: Date }
  /** By whoever owns the conversation in standby, without a person of the business. */
  | { type: "answered_elsewhere"; throughSeq: number; at: Date }
  | { type: "read_by_ai"; throughSeq: number; at: Date }
  | { type: "answered_by_ai"; fromSeq: number; throughSeq: number; at: Date }
  | { type: "handed_off"; handoffId: string; reason: HandoffReason; at: Date; until: Date }
  | { type: "reply_withheld"; answersFromSeq: number; answersThroughSeq: number; at: Date }
  | { type: "folder_changed"; folder: Folder; memberId: string | null; at: Date };

/** What must happen because of the events. Each becomes a job, added in the same transaction. */
export type Effect =
  | { type: "schedule_turn"; at: Date }
  | { type: "cancel_turn" }
  | { type: "schedule_pause_end"; at: Date; controlEpoch: number }
  | { type: "cancel_pause_end" }
  | { type: "notify_handoff"; handoffId: string }
  | { type: "notify_returned_unanswered"; handoffId: string }
  | { type: "write_brief"; handoffId: string };

/** Why a command changes nothing. The same word reaches the timeline, the log and the test. */
export type Refusal =
  | "human_in_control"
  | "control_changed"
  | "conversation_not_open"
  | "ai_off"
  | "channel_disconnected"
  | "nothing_to_answer"
  | "burst_not_over"
  | "burst_grew"
  | "reply_window_closed"
  | "stale_timer"
  | "pause_not_over"
  | "older_than_the_pause"
  | "standby";

/** What `prepare_reply` allows: make a reply for these messages, under this epoch. */
export interface Preparation {
  controlEpoch: number;
  /** First message to read. */
  fromSeq: number;
  throughSeq: number;
  /** False: a person has answered; read and extract, do not reply. */
  replyWanted: boolean;
  /** Set when a limit trips: hand off instead of answering. */
  limit: "loop" | null;
}

export type Decision =
  | { events: ConversationEvent[]; effects: Effect[]; prepare?: Preparation; refused?: undefined }
  | { events: ConversationEvent[]; effects: Effect[]; prepare?: undefined; refused: Refusal };
