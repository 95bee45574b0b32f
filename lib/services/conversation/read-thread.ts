import { z } from "zod";
import { listAttachments } from "#db/queries/attachment.ts";
import { findConversationRecord } from "#db/queries/inbox.ts";
import { listMessageSources } from "#db/queries/knowledge-use.ts";
import { listAnswerRecords } from "#db/queries/lead-profile.ts";
import {
  findThreadMessage,
  listThreadEvents,
  listThreadMessages,
  type ThreadEventRecord,
  type ThreadMessageRecord,
} from "#db/queries/thread.ts";
import { listQuestionsOfVersions } from "#db/queries/workflow.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import type { TimelineKind } from "#lib/domain/conversation/timeline.ts";
import type { MessageView, ThreadPage } from "#lib/domain/views/conversation-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { readMemberDirectory } from "../member/member-directory.ts";
import { type MessageContext, messageView } from "./message-view.ts";
import { timelineEntryView } from "./timeline-view.ts";

const messagesPerPage = 50;
/** A page shows the newest of more entries than this. */
const eventsPerPageMax = 500;

/** Where a page begins: its first message, and the time from which it shows timeline entries. */
const cursor = z.tuple([z.number().int(), z.number().int()]);

/** Messages and timeline, oldest first; the newest page without `before`. */
export async function readThread(ctx: Ctx, conversationId: string, before?: string): Promise<ThreadPage> {
  requirePermission(ctx, "conversation.read");
  const [beforeSeq, beforeMs] = before ? readCursor(cursor, before) : [null, null];
  const [context, found, workspace] = await Promise.all([
    readContext(ctx, conversationId),
    listThreadMessages(ctx, conversationId, beforeSeq, messagesPerPage + 1),
    findWorkspace(ctx),
  ]);
  const messages = found.slice(0, messagesPerPage).reverse();
  const [first] = messages;
  const upper = beforeMs === null ? null : new Date(beforeMs);
  const from = found.length > messagesPerPage && first ? earlier(first.message.sentAt, upper) : null;
  const messageIds = messages.map((one) => one.message.id);
  const [events, attachments, sources] = await Promise.all([
    listThreadEvents(ctx, conversationId, { from, before: upper }, eventsPerPageMax),
    listAttachments(ctx, messageIds),
    listMessageSources(ctx, messageIds),
  ]);
  const items = merged(messages, events.reverse()).map((one) =>
    "message" in one
      ? messageView(one, { ...context, sources }, attachments)
      : timelineEntryView(one, context.members, workspace?.pauseMinutes ?? 0),
  );
  return { items, before: from && first ? writeCursor(first.message.seq, from.getTime()) : null };
}

/** One message as the thread shows it. */
export async function readThreadMessage(ctx: Ctx, messageId: string): Promise<MessageView> {
  requirePermission(ctx, "conversation.read");
  const found = await findThreadMessage(ctx, messageId);
  if (!found) throw new AppError("not_found", "This message does not exist.");
  const [context, attachments, sources] = await Promise.all([
    readContext(ctx, found.message.conversationId),
    listAttachments(ctx, [messageId]),
    listMessageSources(ctx, [messageId]),
  ]);
  return messageView(found, { ...context, sources }, attachments);
}

async function readContext(ctx: Ctx, conversationId: string): Promise<Omit<MessageContext, "sources">> {
  const [record, members] = await Promise.all([findConversationRecord(ctx, conversationId), readMemberDirectory(ctx)]);
  if (!record) throw new AppError("not_found", "This conversation does not exist.");
  const [answers, versions] = await Promise.all([
    listAnswerRecords(ctx, record.conversation.leadId),
    listQuestionsOfVersions(ctx, record.versionId ? [record.versionId] : []),
  ]);
  const version = record.versionId ? (versions.get(record.versionId) ?? null) : null;
  return { channelKind: record.channelKind, members, answers, version };
}

/** Entries that explain the message of the same moment stand before it; others are its consequence. */
const leading: readonly TimelineKind[] = [
  "conversation_started",
  "control_taken",
  "app_replied",
  "paused_until_handed_back",
  "assigned",
];

/**
 * Messages keep the order of their arrival; an entry stands before the first message that is later than it. Platforms
 * round the times of messages, so a message counts as no earlier than the one before it.
 */
function merged(
  messages: readonly ThreadMessageRecord[],
  events: readonly ThreadEventRecord[],
): (ThreadMessageRecord | ThreadEventRecord)[] {
  const items: (ThreadMessageRecord | ThreadEventRecord)[] = [];
  const rest = [...events];
  let latest = new Date(0);
  for (const one of messages) {
    latest = one.message.sentAt > latest ? one.message.sentAt : latest;
    while (rest[0] && standsBefore(rest[0], latest)) items.push(...rest.splice(0, 1));
    items.push(one);
  }
  return [...items, ...rest];
}

function standsBefore({ event }: ThreadEventRecord, at: Date): boolean {
  return event.at < at || (event.at.getTime() === at.getTime() && leading.includes(event.kind));
}

function earlier(a: Date, b: Date | null): Date {
  return b !== null && b < a ? b : a;
}
