import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { TimelineKind } from "#lib/domain/conversation/timeline.ts";
import type { AttachmentState } from "#lib/domain/message/attachment.ts";
import type { KnowledgeReference } from "#lib/domain/knowledge/material.ts";
import type { MediaKind, MessageContent } from "#lib/domain/message/content.ts";
import type { MessageAuthor, MessageState } from "#lib/domain/message/message.ts";
import type { AnswerSetter, AnswerState, AnswerValue } from "#lib/domain/qualification/answer.ts";
import type { QuestionType } from "#lib/domain/qualification/question.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";
import type { ModelUseView } from "./model-view.ts";

/** What pages and the internal API exchange. Times are ISO 8601 strings; the server's clock is the only clock. */

export type IsoTime = string;

/** The state a conversation shows (UI spec, section 4). Computed by the server with its own clock. */
export type ControlView =
  | { state: "ai" }
  /** Another app answers on the platform: the AI stays silent, nobody of the team is in control. */
  | { state: "standby"; since: IsoTime }
  /** Handed off, nobody came yet. `until` is when the AI resumes, null once it has (`late`). */
  | { state: "waiting"; since: IsoTime; until: IsoTime | null; late: boolean; reason: HandoffReason }
  /** A person is in control; `until` null means until handed back. */
  | { state: "manual"; since: IsoTime; until: IsoTime | null; memberId: string | null; byApp: boolean };

export interface LabelView {
  id: string;
  name: string;
  /** A key of the label palette: "amber", "teal", … */
  color: string;
}

export interface MemberView {
  id: string;
  name: string;
  initials: string;
}

export interface QuestionProgressView {
  key: string;
  label: string;
  state: AnswerState;
}

export interface ConversationRow {
  id: string;
  leadId: string;
  name: string;
  initials: string;
  /** 0 to 5: one of the six quiet avatar tints. */
  tint: number;
  /** The profile picture, where the channel has shown one. */
  pictureUrl: string | null;
  channelKind: ChannelKind;
  folder: Folder;
  control: ControlView;
  progress: QuestionProgressView[];
  preview: { author: MessageAuthor; authorName: string | null; mine: boolean; text: string; at: IsoTime } | null;
  unreadCount: number;
  labels: LabelView[];
  assignee: MemberView | null;
  lastMessageAt: IsoTime | null;
}

export interface InboxCounts {
  folders: Record<Folder, number>;
  unread: number;
  needsHuman: number;
}

export interface InboxPage {
  /** Longest wait first; only on the first page of the open folder. */
  needsHuman: ConversationRow[];
  /** Newest first. */
  rows: ConversationRow[];
  nextCursor: string | null;
  counts: InboxCounts;
  /** Server time when the page was made: countdowns are computed against it. */
  serverNow: IsoTime;
  /** All labels of the workspace, for the filter; only on the first page. */
  labels?: LabelView[];
}

export interface EvidenceView {
  questionKey: string;
  label: string;
  /** 1-based position of the question. */
  number: number;
  state: AnswerState;
  words: string;
  shown: string;
}

export interface AttachmentView {
  id: string;
  media: MediaKind;
  state: Exclude<AttachmentState, "removed">;
  /** One sentence, set when the state is failed, and when it is pending and waits for something that people do. */
  problem: string | null;
  /** It was given up and may be asked for once more. */
  mayFetchAgain: boolean;
  mimeType: string | null;
  fileName: string | null;
  sizeBytes: number | null;
  /** Of a recording that says how long it is. */
  durationMs: number | null;
  /** Where it is read: our own route, or for story media the platform while it lasts. Null while it is not here. */
  url: string | null;
}

/** What a model heard or saw in a message's file; `failed` says in one sentence why there are no words. */
export type ReadingView =
  | { kind: "heard" | "seen"; text: string; language: string | null }
  | { kind: "failed"; sentence: string };

export interface MessageView {
  type: "message";
  id: string;
  seq: number;
  author: MessageAuthor;
  /** "Dana Whitfield" for members, channel app label for native-app messages ("in the WhatsApp app"). */
  authorName: string | null;
  authorInitials: string | null;
  content: MessageContent;
  attachments: AttachmentView[];
  /** Absent where nothing was read, or nobody needs to know. */
  reading?: ReadingView | null;
  state: MessageState;
  /** One sentence that a person understands, with the next step; set when the state is failed or unknown. */
  problem: string | null;
  mayRetry: boolean;
  at: IsoTime;
  replyTo: { id: string; author: MessageAuthor; text: string } | null;
  reactions: { emoji: string; by: "customer" | "business" }[];
  /** "Came from an ad: Autumn shoes"; absent where the customer simply wrote. */
  cameFrom?: string | null;
  edited: boolean;
  deleted: boolean;
  /** Words of this message that became answers. */
  evidence: EvidenceView[];
  /** Rows of the business's material that an AI message quotes. */
  sources?: KnowledgeReference[];
}

export interface TimelineEntryView {
  type: "event";
  id: string;
  kind: TimelineKind;
  /** The finished sentence, as the timeline shows it ("Dana took manual control"). */
  text: string;
  /** Second line of cards such as the handoff, where there is one. */
  detail: string | null;
  actor: "ai" | "human" | "customer" | "system";
  at: IsoTime;
}

export type ThreadItem = MessageView | TimelineEntryView;

export interface ThreadPage {
  /** Oldest first. */
  items: ThreadItem[];
  /** Pass as `before` for older items; null at the beginning. */
  before: string | null;
}

/** Whether a person may write now, and what to do where not. */
export interface ReplyWindowView {
  /** Null on channels without a window. */
  closesAt: IsoTime | null;
  open: boolean;
  /** The window is closed, and a person may still answer as one until `closesAt`. */
  asPerson: boolean;
  /** Set when closed, and when only a person may write: why, and what to do. */
  explanation: string | null;
}

/** What a member can do in this channel, beside writing. */
export interface WritingView {
  /** Approved templates may be sent, also when the window is closed. */
  templates: boolean;
  /** A certain message can be answered. */
  quotes: boolean;
  /** What can be reacted with, the likeliest first; empty where nothing can. */
  reactions: string[];
}

export interface AnswerView {
  key: string;
  label: string;
  question: string;
  type: QuestionType;
  options: string[];
  required: boolean;
  state: AnswerState;
  /** The value in words a person reads ("Up to $3,000"), null while open. */
  shown: string | null;
  value: AnswerValue | null;
  words: string | null;
  messageId: string | null;
  at: IsoTime | null;
  setBy: AnswerSetter | null;
  setByName: string | null;
  locked: boolean;
  /** What stood there before, as shown. */
  previous: string | null;
  asking: boolean;
}

/** A sentence with the messages it comes from; `at` is null where the time is not known. */
export interface CitingView {
  text: string;
  cites: { messageId: string; at: IsoTime | null }[];
}

export interface BriefView {
  /** The conversation that was handed off. */
  conversationId: string;
  sentences: CitingView[];
  /** What was declined, is unclear or is still open. */
  gaps: CitingView[];
  openQuestions: CitingView[];
  /** Empty when a person has the last word. */
  suggestedReply: string;
  /** When it was written. */
  at: IsoTime;
  /** It was written again since the handoff. */
  updated: boolean;
  /** Customer messages came that it does not know. */
  stale: boolean;
  /** Until when a better one may come; null where none is being written. */
  betterUntil: IsoTime | null;
}

export interface NoteView {
  id: string;
  text: string;
  author: MemberView;
  at: IsoTime;
}

export interface LeadProfile {
  id: string;
  name: string;
  initials: string;
  tint: number;
  pictureUrl: string | null;
  answers: AnswerView[];
  brief: BriefView | null;
  /** It was handed off, and its brief is about to come. */
  briefAwaited: boolean;
  identities: { channelKind: ChannelKind; handle: string }[];
  email: string | null;
  phone: string | null;
  language: string | null;
  labels: LabelView[];
  notes: NoteView[];
  activity: TimelineEntryView[];
  /** Of all conversations of the lead; null where no model was configured. */
  modelUse: ModelUseView | null;
  conversationIds: string[];
}

export interface ConversationDetail {
  row: ConversationRow;
  handle: string;
  window: ReplyWindowView;
  writing: WritingView;
  pauseMinutes: number;
  lead: LeadProfile;
  /** Of this conversation alone. */
  modelUse: ModelUseView | null;
  members: MemberView[];
  allLabels: LabelView[];
  /** Who moved the conversation to its folder, for "Solved by Dana"; absent while it is open or nobody did. */
  folderChange?: { byName: string | null; at: IsoTime } | null;
  /** On this channel nobody is answered by the AI. */
  aiOff?: boolean;
  serverNow: IsoTime;
}

export interface NotificationView {
  id: string;
  kind: "handoff" | "pause_ending" | "returned_unanswered" | "customer_wrote" | "channel_broken" | "model_budget";
  title: string;
  body: string;
  conversationId: string | null;
  at: IsoTime;
  read: boolean;
}

/** What the event stream tells a browser. It carries ids, never message text: the page asks for what it shows. */
export type RealtimeEvent =
  | { type: "conversation"; conversationId: string; leadId: string }
  | { type: "typing"; conversationId: string; memberId: string; name: string }
  | { type: "notification"; notificationId: string; memberId: string }
  | { type: "workflow" }
  /** Anything that the AI answers from, or a question that it could not answer. */
  | { type: "catalog" }
  | { type: "channel"; channelId: string };
