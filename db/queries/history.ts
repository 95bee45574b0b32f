import { and, eq, lte, min, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { message } from "#db/schema/index.ts";
import type { NewMessage } from "./message.ts";

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
  const [row] = await db
    .select({
      firstSeq: min(message.seq),
      oldestPastAt: sql<Date | null>`min(${message.sentAt}) filter (where ${message.seq} <= ${lastPastSeq})`.mapWith(
        message.sentAt,
      ),
    })
    .from(message)
    .where(and(eq(message.workspaceId, workspaceId), eq(message.conversationId, conversationId)));
  return row ?? { firstSeq: null, oldestPastAt: null };
}

/** Stores messages of the past at once. One that is there already stays, but its placeholder gets the content that came. */
export async function insertPast({ db, workspaceId }: Scope, rows: readonly NewMessage[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(message)
    .values(rows.map((row) => ({ ...row, workspaceId })))
    .onConflictDoUpdate({
      target: [message.workspaceId, message.channelId, message.externalId],
      targetWhere: sql`external_id is not null`,
      set: { content: sql`excluded.content`, text: sql`excluded.text` },
      setWhere: sql`${message.imported} and ${message.content}->>'type' = 'unsupported'
        and excluded.content->>'type' <> 'unsupported'`,
    });
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
