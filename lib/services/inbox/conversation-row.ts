import { type ConversationRecord, conversationState } from "#db/queries/conversation.ts";
import type { ConversationListRecord } from "#db/queries/inbox.ts";
import type { VersionQuestions } from "#db/queries/workflow.ts";
import { controlView } from "#lib/domain/conversation/control-view.ts";
import { initialsOf, leadName, tintOf } from "#lib/domain/lead/person.ts";
import { contentPreview } from "#lib/domain/message/content.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { ConversationRow, ControlView, QuestionProgressView } from "#lib/domain/views/conversation-view.ts";
import type { AnswerState } from "#lib/domain/qualification/answer.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";
import { pictureUrl } from "../media/media-files.ts";
import type { MemberDirectory } from "../member/member-directory.ts";

export interface RowContext {
  /** By id of the workflow version. */
  versions: Map<string, VersionQuestions>;
  members: MemberDirectory;
  /** Whose "You:" it is; null for keys. */
  viewerId: string | null;
  now: Date;
}

export function conversationRow(record: ConversationListRecord, context: RowContext): ConversationRow {
  const { conversation } = record;
  const name = leadName(record.leadName, record.channelKind, record.identity);
  return {
    id: conversation.id,
    leadId: conversation.leadId,
    name,
    initials: initialsOf(name),
    tint: tintOf(conversation.leadId),
    pictureUrl: pictureUrl(record.identity),
    channelKind: record.channelKind,
    folder: conversation.folder,
    control: controlOf(conversation, record.waitingReason, context.now),
    progress: progressViews(
      record.versionId ? context.versions.get(record.versionId)?.questions : undefined,
      record.answers,
    ),
    preview: previewOf(record, context),
    unreadCount: conversation.unreadCount,
    labels: record.labels,
    assignee: context.members.view(conversation.assigneeId),
    lastMessageAt: conversation.lastMessageAt?.toISOString() ?? null,
  };
}

export function controlOf(row: ConversationRecord, waitingReason: HandoffReason | null, now: Date): ControlView {
  const { control, standbySince, waiting } = conversationState(row);
  const reason = waitingReason ?? "completed";
  return controlView({ control, standbySince, waiting: waiting && { since: waiting.since, reason } }, now);
}

export function progressViews(
  questions: readonly Question[] | undefined,
  answers: readonly { key: string; state: AnswerState }[],
): QuestionProgressView[] {
  return (questions ?? []).map(({ key, label, text }) => ({
    key,
    label: label || text,
    state: answers.find((one) => one.key === key)?.state ?? "open",
  }));
}

function previewOf({ last }: ConversationListRecord, { members, viewerId }: RowContext): ConversationRow["preview"] {
  if (!last) return null;
  return {
    author: last.author,
    authorName: members.view(last.memberId)?.name ?? null,
    mine: viewerId !== null && last.memberId === viewerId,
    text: last.deletedAt ? "Message deleted" : contentPreview(last.content),
    at: last.at.toISOString(),
  };
}
