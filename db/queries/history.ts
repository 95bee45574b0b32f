import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { message } from "#db/schema/index.ts";
import type { MessageContent } from "#lib/domain/message/content.ts";
import type { MessageRecord } from "./message.ts";

/**
 * Numbers up to 0 belong to messages that came to us later than they were written: the imported past, and what another
 * conversation of the same person brought. They stand before everything that came live, in the order of their time.
 */
const lastPastSeq = 0;
/** Farther away than any conversation is long: numbers that are changed in place must not meet. */
const outOfTheWay = 10_000_000;

/** The number of the earliest message, and the time of the oldest one of the past; null where there is none. */
export async function findPastEdge(
  { db, workspaceId }: Scope,
  conversationId: string,
): Promise<{ firstSeq: number | null; oldestPastAt: Date | null }> {
  // The past is in the order of its time, so the first number has the oldest: one step into the index.
  const [first] = await db
    .select({ seq: message.seq, sentAt: message.sentAt })
    .from(message)
    .where(and(eq(message.workspaceId, workspaceId), eq(message.conversationId, conversationId)))
    .orderBy(asc(message.seq))
    .limit(1);
  if (!first) return { firstSeq: null, oldestPastAt: null };
  return { firstSeq: first.seq, oldestPastAt: first.seq <= lastPastSeq ? first.sentAt : null };
}

export type PastMessage = Pick<
  MessageRecord,
  "id" | "seq" | "author" | "state" | "content" | "text" | "externalId" | "sentAt"
>;

export interface StoredPast {
  id: string;
  content: MessageContent;
  /** False: its placeholder was there, and now it has its content. */
  isNew: boolean;
  sentAt: Date;
}

/**
 * Stores messages of the past at once, as one value: a statement of thousands of parameters holds up everything else in
 * this process. One that is there already stays, but its placeholder gets the content that came.
 */
export async function insertPast(
  { db, workspaceId }: Scope,
  place: { conversationId: string; channelId: string; createdAt: Date },
  rows: readonly PastMessage[],
): Promise<StoredPast[]> {
  const values = rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    author: row.author,
    state: row.state,
    content: row.content,
    text: row.text,
    external_id: row.externalId,
    sent_at: row.sentAt.toISOString(),
  }));
  const stored = await db.execute<{ id: string; content: MessageContent; is_new: boolean; sent_at: string }>(sql`
    insert into message (workspace_id, conversation_id, channel_id, created_at, imported,
      id, seq, author, state, content, text, external_id, sent_at)
    select ${workspaceId}::uuid, ${place.conversationId}::uuid, ${place.channelId}::uuid,
      ${place.createdAt.toISOString()}::timestamptz, true,
      id, seq, author, state, content, text, external_id, sent_at
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as past(id uuid, seq integer, author text, state text,
      content jsonb, text text, external_id text, sent_at timestamptz)
    on conflict (workspace_id, channel_id, external_id) where external_id is not null
    do update set content = excluded.content, text = excluded.text
      where message.imported and message.content->>'type' = 'unsupported' and excluded.content->>'type' <> 'unsupported'
    returning id, content, xmax = 0 as is_new, sent_at`);
  return stored.map((row) => ({ id: row.id, content: row.content, isNew: row.is_new, sentAt: new Date(row.sent_at) }));
}

/** Brings the past of a conversation into the order of its time. Call under the conversation's lock. */
export async function sortPast({ db, workspaceId }: Scope, conversationId: string): Promise<void> {
  const past = and(
    eq(message.workspaceId, workspaceId),
    eq(message.conversationId, conversationId),
    lte(message.seq, lastPastSeq),
  );
  await db
    .update(message)
    .set({ seq: sql`${message.seq} - ${outOfTheWay}::int` })
    .where(past);
  await db.execute(sql`
    update message set seq = sorted.seq from (
      select id, ${lastPastSeq}::int + (row_number() over (order by sent_at, seq) - count(*) over ())::int as seq
      from message where ${past}) as sorted
    where message.workspace_id = ${workspaceId} and message.id = sorted.id`);
}
