import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import {
  answer,
  channel,
  conversation,
  conversationLabel,
  handoff,
  identity,
  label,
  lead,
  message,
  workflow,
} from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { type Folder, folders } from "#lib/domain/conversation/folder.ts";
import type { AnswerState } from "#lib/domain/qualification/answer.ts";
import type { HandoffReason } from "#lib/domain/qualification/turn.ts";
import type { InboxCounts, LabelView } from "#lib/domain/views/conversation-view.ts";
import { exactInstant, type Keyset, newerThan, olderThan } from "./keyset.ts";
import { isOneOf } from "./search.ts";

export interface InboxFilter {
  folder: Folder | null;
  /** Null: all channels. */
  channelIds: readonly string[] | null;
  unread: boolean;
  /** Whether a handoff waits for a person; null: either. */
  waiting: boolean | null;
  assigneeId: string | null;
  labelId: string | null;
  identityIds: readonly string[] | null;
  /** What a search has found; null: not searched. */
  ids: readonly string[] | null;
}

export const anyConversation: InboxFilter = {
  folder: null,
  channelIds: null,
  unread: false,
  waiting: null,
  assigneeId: null,
  labelId: null,
  identityIds: null,
  ids: null,
};

/** Newest first. */
export async function listNewest(scope: Scope, filter: InboxFilter, after: Keyset | null, limit: number) {
  const where = and(
    isNotNull(conversation.lastMessageAt),
    olderThan(conversation.lastMessageAt, conversation.id, after),
  );
  return readPage(scope, filter, where, [desc(conversation.lastMessageAt), desc(conversation.id)], limit);
}

/** Those that wait for a person, longest wait first. */
export async function listLongestWait(scope: Scope, filter: InboxFilter, after: Keyset | null, limit: number) {
  const where = and(isNotNull(conversation.waitingSince), newerThan(conversation.waitingSince, conversation.id, after));
  return readPage(scope, filter, where, [asc(conversation.waitingSince), asc(conversation.id)], limit);
}

export async function findConversationRecord(scope: Scope, id: string): Promise<ConversationListRecord | null> {
  const [row] = await readPage(scope, anyConversation, eq(conversation.id, id), [], 1);
  return row ?? null;
}

/** At most one for each id, in no order. */
export async function listByIds(scope: Scope, ids: readonly string[]): Promise<ConversationListRecord[]> {
  if (ids.length === 0) return [];
  return readPage(scope, anyConversation, inArray(conversation.id, [...ids]), [], ids.length);
}

export type ConversationListRecord = Awaited<ReturnType<typeof readPage>>[number];

/**
 * The page is cut before anything is joined to it, so that the joins cost the same in a workspace of any size. What one
 * value is wanted of is looked up instead of joined: planning many joins takes longer than running them.
 */
function readPage(scope: Scope, filter: InboxFilter, where: SQL | undefined, order: SQL[], limit: number) {
  const { db, workspaceId } = scope;
  const page = db
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(eq(conversation.workspaceId, workspaceId), filterOf(scope, filter), where))
    .orderBy(...order)
    .limit(limit)
    .as("page");
  const last = aliasedTable(message, "last_message");
  return db
    .select({
      conversation,
      channelKind: kindOf(),
      leadName: lead.name,
      identity: {
        id: identity.id,
        phone: identity.phone,
        userId: identity.userId,
        username: identity.username,
        name: identity.name,
        addressBookName: identity.addressBookName,
        pictureKey: identity.pictureKey,
      },
      last: {
        author: last.author,
        memberId: last.memberId,
        content: last.content,
        at: last.sentAt,
        deletedAt: last.deletedAt,
      },
      waitingReason: waitingReasonOf(),
      versionId: versionIdOf(workspaceId),
      answers: answersOf(),
      labels: labelsOf(),
      lastMessageAtExact: exactInstant(conversation.lastMessageAt),
      waitingSinceExact: exactInstant(conversation.waitingSince),
    })
    .from(page)
    .innerJoin(conversation, and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, page.id)))
    .innerJoin(identity, and(eq(identity.workspaceId, workspaceId), eq(identity.id, conversation.identityId)))
    .innerJoin(lead, and(eq(lead.workspaceId, workspaceId), eq(lead.id, conversation.leadId)))
    .leftJoin(last, and(eq(last.workspaceId, workspaceId), eq(last.id, conversation.lastMessageId)))
    .orderBy(...order);
}

function kindOf(): SQL<ChannelKind> {
  return sql`(select ${channel.kind} from ${channel}
    where ${channel.workspaceId} = ${conversation.workspaceId} and ${channel.id} = ${conversation.channelId})`;
}

function waitingReasonOf(): SQL<HandoffReason | null> {
  return sql`(select ${handoff.reason} from ${handoff}
    where ${handoff.workspaceId} = ${conversation.workspaceId} and ${handoff.id} = ${conversation.waitingHandoffId})`;
}

/** The version that the conversation started with; before one, the one that is live. */
function versionIdOf(workspaceId: string): SQL<string | null> {
  return sql`coalesce(${conversation.workflowVersionId},
    (select ${workflow.publishedVersionId} from ${workflow} where ${workflow.workspaceId} = ${workspaceId} limit 1))`;
}

function answersOf(): SQL<{ key: string; state: AnswerState }[]> {
  return sql`(select coalesce(json_agg(json_build_object('key', ${answer.questionKey}, 'state', ${answer.state})), '[]')
    from ${answer} where ${answer.workspaceId} = ${conversation.workspaceId} and ${answer.leadId} = ${conversation.leadId})`;
}

function labelsOf(): SQL<LabelView[]> {
  return sql`(select coalesce(json_agg(json_build_object('id', ${label.id}, 'name', ${label.name}, 'color', ${label.color}) order by ${label.name}), '[]')
    from ${conversationLabel} join ${label} on ${label.workspaceId} = ${conversationLabel.workspaceId} and ${label.id} = ${conversationLabel.labelId}
    where ${conversationLabel.workspaceId} = ${conversation.workspaceId} and ${conversationLabel.conversationId} = ${conversation.id})`;
}

function filterOf(scope: Scope, filter: InboxFilter): SQL | undefined {
  const { db, workspaceId } = scope;
  const { folder, channelIds, unread, waiting, assigneeId, labelId, identityIds, ids } = filter;
  const hasLabel = db
    .select({ one: sql`1` })
    .from(conversationLabel)
    .where(
      and(
        eq(conversationLabel.workspaceId, workspaceId),
        eq(conversationLabel.conversationId, conversation.id),
        eq(conversationLabel.labelId, labelId ?? ""),
      ),
    );
  return and(
    folder ? eq(conversation.folder, folder) : undefined,
    channelIds ? inArray(conversation.channelId, [...channelIds]) : undefined,
    unread ? gt(conversation.unreadCount, 0) : undefined,
    waiting === null ? undefined : waiting ? isNotNull(conversation.waitingSince) : isNull(conversation.waitingSince),
    assigneeId ? eq(conversation.assigneeId, assigneeId) : undefined,
    identityIds ? inArray(conversation.identityId, [...identityIds]) : undefined,
    labelId ? exists(hasLabel) : undefined,
    ids ? isOneOf(conversation.id, ids) : undefined,
  );
}

/** Identities that have this phone number, user id or id, on some channels. */
export async function findIdentityIds(
  { db, workspaceId }: Scope,
  channelIds: readonly string[],
  { digits, text, id }: { digits: string; text: string; id: string | null },
): Promise<string[]> {
  if (channelIds.length === 0) return [];
  const byAddress = or(
    digits === "" ? undefined : eq(identity.phone, digits),
    eq(identity.userId, text),
    id === null ? undefined : eq(identity.id, id),
  );
  const rows = await db
    .select({ id: identity.id })
    .from(identity)
    .where(and(eq(identity.workspaceId, workspaceId), inArray(identity.channelId, [...channelIds]), byAddress))
    .limit(100);
  return rows.map((row) => row.id);
}

/** Counting stops here: a badge says no more, and a workspace of a million conversations stays as fast as a small one. */
export const inboxCountMax = 1_000;

export async function countInbox({ db, workspaceId }: Scope): Promise<InboxCounts> {
  const upTo = (where: SQL) =>
    sql<number>`(select count(*)::int from (select 1 from ${conversation} where ${conversation.workspaceId} = ${workspaceId} and ${where} limit ${inboxCountMax}) as counted)`;
  const inFolder = (folder: Folder) =>
    upTo(sql`${conversation.folder} = ${folder} and ${conversation.lastMessageAt} is not null`);
  const result = await db.execute<Record<string, number>>(sql`select
    ${sql.join(
      folders.map((folder) => sql`${inFolder(folder)} as ${sql.identifier(folder)}`),
      sql`, `,
    )},
    ${upTo(sql`${conversation.unreadCount} > 0 and ${conversation.folder} = 'open'`)} as unread,
    ${upTo(sql`${conversation.waitingSince} is not null and ${conversation.folder} = 'open'`)} as needs_human`);
  const counts = result[0] ?? {};
  const of = (name: string) => counts[name] ?? 0;
  return {
    folders: { open: of("open"), solved: of("solved"), spam: of("spam"), archived: of("archived") },
    unread: of("unread"),
    needsHuman: of("needs_human"),
  };
}
