import type { AttachmentRecord } from "#db/queries/attachment.ts";
import type { AnswerRecord } from "#db/queries/lead-profile.ts";
import type { MessageRecord } from "#db/queries/message.ts";
import type { ThreadMessageRecord } from "#db/queries/thread.ts";
import type { VersionQuestions } from "#db/queries/workflow.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { KnowledgeReference } from "#lib/domain/knowledge/material.ts";
import { nativeAppAuthor } from "#lib/domain/lead/person.ts";
import { referralLine } from "#lib/domain/message/referral.ts";
import { contentPreview } from "#lib/domain/message/content.ts";
import type { EvidenceView, MessageView } from "#lib/domain/views/conversation-view.ts";
import { shownAnswer } from "../lead/answer-views.ts";
import type { MemberDirectory } from "../member/member-directory.ts";
import { attachmentView } from "./attachment-view.ts";
import { readingView } from "./reading-view.ts";
import { mayRetry, messageProblem } from "./message-problem.ts";

export interface MessageContext {
  channelKind: ChannelKind;
  members: MemberDirectory;
  /** The lead's answers and the questions they belong to: what a message gave is shown below it. */
  answers: readonly AnswerRecord[];
  version: VersionQuestions | null;
  /** What AI messages quote, by message. */
  sources: ReadonlyMap<string, readonly KnowledgeReference[]>;
}

export function messageView(
  { message, replyTo }: ThreadMessageRecord,
  context: MessageContext,
  attachments: readonly AttachmentRecord[],
): MessageView {
  const author = context.members.view(message.memberId);
  return {
    type: "message",
    id: message.id,
    seq: message.seq,
    author: message.author,
    authorName: authorNameOf(message, author?.name ?? null, context.channelKind),
    authorInitials: author?.initials ?? null,
    content: message.deletedAt ? { type: "text", text: "" } : message.content,
    attachments: attachments.filter((one) => one.messageId === message.id).flatMap((one) => attachmentView(one) ?? []),
    reading: message.deletedAt ? null : readingView(message.reading),
    state: message.state,
    problem: messageProblem(message),
    mayRetry: mayRetry(message),
    at: message.sentAt.toISOString(),
    replyTo: replyTo && {
      id: replyTo.id,
      author: replyTo.author,
      text: replyTo.deletedAt ? "" : contentPreview(replyTo.content),
    },
    reactions: message.reactions,
    cameFrom: message.deletedAt ? null : referralLine(message.referral),
    edited: message.editedAt !== null,
    deleted: message.deletedAt !== null,
    evidence: message.deletedAt ? [] : evidenceOf(message.id, context),
    sources: message.deletedAt ? [] : [...(context.sources.get(message.id) ?? [])],
  };
}

function authorNameOf(message: MessageRecord, memberName: string | null, kind: ChannelKind): string | null {
  return message.authorName ?? (message.author === "app" ? nativeAppAuthor(kind) : memberName);
}

function evidenceOf(messageId: string, { answers, version }: MessageContext): EvidenceView[] {
  const { questions, locale } = version ?? { questions: [], locale: "en" };
  return questions.flatMap((question, index) => {
    const answer = answers.find((one) => one.questionKey === question.key && one.messageId === messageId);
    if (!answer || answer.state === "open" || answer.words === null) return [];
    return {
      questionKey: question.key,
      label: question.label || question.text,
      number: index + 1,
      state: answer.state,
      words: answer.words,
      shown: shownAnswer(answer, locale) ?? answer.words,
    };
  });
}
