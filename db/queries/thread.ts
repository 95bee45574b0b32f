import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  type InferSelectModel,
  inArray,
  lt,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { conversation, handoff, message, timelineEvent } from "#db/schema/index.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import type { MessageAuthor } from "#lib/domain/message/message.ts";
import { exactInstant } from "./keyset.ts";
import type { MessageRecord } from "./message.ts";

export interface ThreadMessageRecord {
  message: MessageRecord;
  replyTo: { id: string; author: MessageAuthor; content: MessageContent; deletedAt: Date | null } | null;
}

export interface ThreadEventRecord {
  event: InferSelectModel<typeof timelineEvent>;
  /** Of handoffs: whether and by whom somebody came. */
  pickedUpAt: Date | null;
  pickedUpBy: string | null;
}

/** Newest first. */
export async function listThreadMessages(
  scope: Scope,
  conversationId: string,
  beforeSeq: number | null,
  limit: number,
): Promise<ThreadMessageRecord[]> {
  const earlier = beforeSeq === null ? undefined : lt(message.seq, beforeSeq);
  return selectMessages(scope, and(eq(message.conversationId, conversationId), earlier), limit);
}

/** Oldest first. */
export async function listMessagesAfter(
  { db, workspaceId }: Scope,
  conversationId: string,
  afterSeq: number,
  limit: number,
): Promise<MessageRecord[]> {
  return db
    .select()
    .from(message)
    .where(
      and(eq(message.workspaceId, workspaceId), eq(message.conversationId, conversationId), gt(message.seq, afterSeq)),
    )
    .orderBy(asc(message.seq))
    .limit(limit);
}

export async function findThreadMessage(scope: Scope, id: string): Promise<ThreadMessageRecord | null> {
  const [row] = await selectMessages(scope, eq(message.id, id), 1);
  return row ?? null;
}

function selectMessages({ db, workspaceId }: Scope, where: SQL | undefined, limit: number) {
  const target = aliasedTable(message, "reply_target");
  return db
    .select({
      message,
      replyTo: { id: target.id, author: target.author, content: target.content, deletedAt: target.deletedAt },
    })
    .from(message)
    .leftJoin(target, and(eq(target.workspaceId, workspaceId), eq(target.id, message.replyToId)))
    .where(and(eq(message.workspaceId, workspaceId), where))
    .orderBy(desc(message.seq))
    .limit(limit);
}

/** Timeline entries of a span of time, newest first. `from` is included, `before` is not; null: no bound. */
export async function listThreadEvents(
  scope: Scope,
  conversationId: string,
  { from, before }: { from: Date | null; before: Date | null },
  limit: number,
): Promise<ThreadEventRecord[]> {
  const span = and(from ? gte(timelineEvent.at, from) : undefined, before ? lt(timelineEvent.at, before) : undefined);
  return selectEvents(scope, and(eq(timelineEvent.conversationId, conversationId), span), limit);
}

/** Timeline entries in the order in which they were written, oldest first. */
export async function listEventsAfter(
  scope: Scope,
  conversationId: string,
  after: { at: string; ordinal: number } | null,
  limit: number,
): Promise<(ThreadEventRecord & { atExact: string })[]> {
  const later = after
    ? sql`(${timelineEvent.at}, ${timelineEvent.ordinal}) > (${after.at}::timestamptz, ${after.ordinal}::bigint)`
    : undefined;
  return selectEvents(scope, and(eq(timelineEvent.conversationId, conversationId), later), limit, "oldest first");
}

/** What happened lately in some conversations, newest first. */
export async function listRecentEvents(
  scope: Scope,
  conversationIds: readonly string[],
  limit: number,
): Promise<ThreadEventRecord[]> {
  return selectEvents(scope, inArray(timelineEvent.conversationId, [...conversationIds]), limit);
}

function selectEvents(
  { db, workspaceId }: Scope,
  where: SQL | undefined,
  limit: number,
  order: "newest first" | "oldest first" = "newest first",
) {
  const towards = order === "newest first" ? desc : asc;
  const handoffId = sql`(${timelineEvent.data}->>'handoffId')::uuid`;
  const isItsHandoff = and(eq(timelineEvent.kind, "handed_off"), eq(handoff.id, handoffId));
  return db
    .select({
      event: timelineEvent,
      pickedUpAt: handoff.pickedUpAt,
      pickedUpBy: handoff.pickedUpBy,
      atExact: exactInstant(timelineEvent.at),
    })
    .from(timelineEvent)
    .leftJoin(handoff, and(eq(handoff.workspaceId, workspaceId), isItsHandoff))
    .where(and(eq(timelineEvent.workspaceId, workspaceId), where))
    .orderBy(towards(timelineEvent.at), towards(timelineEvent.ordinal))
    .limit(limit);
}

/** Who moved the conversation to the folder where it is. */
export async function findLastFolderChange(
  { db, workspaceId }: Scope,
  conversationId: string,
): Promise<{ memberId: string | null; at: Date } | null> {
  const [row] = await db
    .select({ memberId: timelineEvent.memberId, at: timelineEvent.at })
    .from(timelineEvent)
    .where(
      and(
        eq(timelineEvent.workspaceId, workspaceId),
        eq(timelineEvent.conversationId, conversationId),
        eq(timelineEvent.kind, "folder_changed"),
      ),
    )
    .orderBy(desc(timelineEvent.at), desc(timelineEvent.ordinal))
    .limit(1);
  return row ?? null;
}

/** Sets the unread count to 0, or to at least 1. @returns the lead, or null when nothing changed or nothing is there */
export async function setUnread(
  { db, workspaceId }: Scope,
  conversationId: string,
  unread: boolean,
): Promise<{ leadId: string } | null> {
  const [row] = await db
    .update(conversation)
    .set({ unreadCount: unread ? 1 : 0 })
    .where(
      and(
        eq(conversation.workspaceId, workspaceId),
        eq(conversation.id, conversationId),
        unread ? eq(conversation.unreadCount, 0) : sql`${conversation.unreadCount} > 0`,
      ),
    )
    .returning({ leadId: conversation.leadId });
  return row ?? null;
}
