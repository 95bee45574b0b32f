import { contentPreview, type MessageContent } from "#lib/domain/message/content.ts";
import type {
  AttachmentView,
  ControlView,
  ConversationDetail,
  ConversationRow,
  LabelView,
  MemberView,
  MessageView,
} from "#lib/domain/views/conversation-view.ts";
import { serverOffsetMs } from "./server-time.ts";

/** What the page shows before the server has answered. Pure, but for the clock. */

function nowMs(): number {
  return Date.now() + serverOffsetMs();
}

export function withRow(detail: ConversationDetail, change: Partial<ConversationRow>): ConversationDetail {
  return { ...detail, row: { ...detail.row, ...change } };
}

/** The pause starts anew; one without an end keeps none. */
function manual(detail: ConversationDetail, myId: string): ControlView {
  const { control } = detail.row;
  const endless = control.state === "manual" && control.until === null;
  return {
    state: "manual",
    since: control.state === "manual" ? control.since : new Date(nowMs()).toISOString(),
    until: endless ? null : new Date(nowMs() + detail.pauseMinutes * 60_000).toISOString(),
    memberId: myId,
    byApp: false,
  };
}

export function takenBy(detail: ConversationDetail, me: MemberView): ConversationDetail {
  return withRow(detail, { control: manual(detail, me.id), assignee: detail.row.assignee ?? me });
}

export function handedBack(detail: ConversationDetail): ConversationDetail {
  return withRow(detail, { control: { state: "ai" } });
}

export function pausedEndlessly(detail: ConversationDetail, me: MemberView): ConversationDetail {
  const since = new Date(nowMs()).toISOString();
  const control: ControlView = { state: "manual", since, until: null, memberId: me.id, byApp: false };
  return withRow(detail, { control, assignee: detail.row.assignee ?? me });
}

export function labelled(detail: ConversationDetail, label: LabelView, on: boolean): ConversationDetail {
  const rest = detail.row.labels.filter((one) => one.id !== label.id);
  const labels = on ? [...rest, label] : rest;
  return { ...withRow(detail, { labels }), lead: { ...detail.lead, labels } };
}

export function noted(detail: ConversationDetail, text: string, me: MemberView): ConversationDetail {
  const note = { id: `local-${nowMs()}`, text, author: me, at: new Date(nowMs()).toISOString() };
  return { ...detail, lead: { ...detail.lead, notes: [note, ...detail.lead.notes] } };
}

/** A message that only this browser has: `seq` -1 marks it. */
export function localMessage(
  id: string,
  content: MessageContent,
  me: MemberView,
  { replyTo = null, attachments = [] }: { replyTo?: MessageView | null; attachments?: readonly AttachmentView[] } = {},
): MessageView {
  return {
    type: "message",
    id,
    seq: -1,
    author: "member",
    authorName: me.name,
    authorInitials: me.initials,
    content,
    attachments: [...attachments],
    state: "queued",
    problem: null,
    mayRetry: false,
    at: new Date(nowMs()).toISOString(),
    replyTo: replyTo && { id: replyTo.id, author: replyTo.author, text: contentPreview(replyTo.content) },
    reactions: [],
    edited: false,
    deleted: false,
    evidence: [],
  };
}
