import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { AnswerState } from "#lib/domain/qualification/answer.ts";
import type { QuestionType } from "#lib/domain/qualification/question.ts";
import type { ControlView, IsoTime, MemberView, QuestionProgressView } from "./conversation-view.ts";

/** One cell of the leads table. */
export interface LeadAnswerCell {
  state: AnswerState;
  /** The value in words a person reads, null while open. */
  shown: string | null;
  locked: boolean;
}

/** One lead of the leads table; its conversation is the one with the latest message. */
export interface LeadRow {
  id: string;
  name: string;
  initials: string;
  tint: number;
  channelKind: ChannelKind;
  conversationId: string | null;
  folder: Folder;
  control: ControlView;
  progress: QuestionProgressView[];
  /** By question key; a question that the lead has no answer to may be missing. */
  answers: Record<string, LeadAnswerCell>;
  assignee: MemberView | null;
  lastMessageAt: IsoTime | null;
}

/** A column of the leads table. */
export interface LeadColumn {
  key: string;
  label: string;
  type: QuestionType;
}

export interface LeadPage {
  data: LeadRow[];
  questions: LeadColumn[];
  nextCursor: string | null;
}
