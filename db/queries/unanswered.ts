import { and, asc, eq, gt, gte, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { conversation } from "#db/schema/index.ts";

export interface Unanswered {
  id: string;
  lastMessageAt: Date;
}

export interface WhichUnanswered {
  /** Whose newest message is not older. */
  since: Date;
  /** Whose newest customer message came to us by then. */
  arrivedBy: Date;
  after: Unanswered | null;
}

/** Open conversations of a channel that wait for the AI: nobody has answered and nobody else is in control. Longest wait first. */
export async function listUnanswered(
  { db, workspaceId }: Scope,
  channelId: string,
  { since, arrivedBy, after }: WhichUnanswered,
  limit: number,
): Promise<Unanswered[]> {
  const { lastMessageAt, id } = conversation;
  const rows = await db
    .select({ id, lastMessageAt: sql<Date>`${lastMessageAt}`.mapWith(lastMessageAt) })
    .from(conversation)
    .where(
      and(
        eq(conversation.workspaceId, workspaceId),
        eq(conversation.channelId, channelId),
        eq(conversation.folder, "open"),
        eq(conversation.control, "ai"),
        isNull(conversation.standbySince),
        lt(conversation.answeredSeq, conversation.lastCustomerSeq),
        lte(conversation.lastCustomerArrivedAt, arrivedBy),
        gte(lastMessageAt, since),
        after === null
          ? undefined
          : or(gt(lastMessageAt, after.lastMessageAt), and(eq(lastMessageAt, after.lastMessageAt), gt(id, after.id))),
      ),
    )
    .orderBy(asc(lastMessageAt), asc(id))
    .limit(limit);
  return rows;
}
