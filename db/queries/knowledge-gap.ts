import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { conversation, knowledgeGap, knowledgeGapAsk, turn } from "#db/schema/index.ts";
import type { GapClosing } from "#lib/domain/knowledge/gap.ts";
import { newId } from "#lib/platform/ids.ts";

export interface GapRecord {
  id: string;
  language: string;
  question: string;
  count: number;
  lastAskedAt: Date;
  closedBecause: GapClosing | null;
}

const columns = {
  id: knowledgeGap.id,
  language: knowledgeGap.language,
  question: knowledgeGap.question,
  count: knowledgeGap.count,
  lastAskedAt: knowledgeGap.lastAskedAt,
  closedBecause: knowledgeGap.closedBecause,
};

/** What a turn could not answer, and in which language it was asked. Null: there is no such turn. */
export async function findUnanswered(
  { db, workspaceId }: Scope,
  turnId: string,
): Promise<{ conversationId: string; questions: string[]; language: string | null; at: Date } | null> {
  const [row] = await db
    .select({
      conversationId: turn.conversationId,
      questions: turn.openQuestions,
      language: conversation.language,
      at: turn.at,
    })
    .from(turn)
    .innerJoin(conversation, and(eq(conversation.workspaceId, workspaceId), eq(conversation.id, turn.conversationId)))
    .where(and(eq(turn.workspaceId, workspaceId), eq(turn.id, turnId)));
  return row ?? null;
}

/** Gaps that share a word with these, the most asked first. */
export async function findGapsWith(
  { db, workspaceId }: Scope,
  words: readonly string[],
  { open }: { open: boolean },
  limit: number,
): Promise<GapRecord[]> {
  if (words.length === 0) return [];
  return db
    .select(columns)
    .from(knowledgeGap)
    .where(
      and(
        eq(knowledgeGap.workspaceId, workspaceId),
        sql`${knowledgeGap.search} @@ ${anyOf(words)}`,
        open ? isNull(knowledgeGap.closedBecause) : undefined,
      ),
    )
    .orderBy(desc(knowledgeGap.count))
    .limit(limit);
}

function anyOf(words: readonly string[]): SQL {
  return sql`(select knowledge_any(knowledge_term(word)) from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word)`;
}

export interface GapAsk {
  turnId: string;
  ordinal: number;
  conversationId: string;
  words: string;
  at: Date;
}

/** A question that nobody asked before. */
export async function insertGap({ db, workspaceId }: Scope, language: string, { words, at }: GapAsk): Promise<string> {
  const id = newId();
  const asked = { question: words, count: 0, firstAskedAt: at, lastAskedAt: at };
  await db.insert(knowledgeGap).values({ workspaceId, id, language, ...asked });
  return id;
}

/** Counts one asking, once. @returns false: it was counted before */
export async function insertAsk({ db, workspaceId }: Scope, gapId: string, ask: GapAsk): Promise<boolean> {
  const made = await db
    .insert(knowledgeGapAsk)
    .values({ workspaceId, gapId, ...ask })
    .onConflictDoNothing()
    .returning({ gapId: knowledgeGapAsk.gapId });
  return made.length > 0;
}

/** One more time. What was thought answered is open again; what was dismissed stays so. */
export async function countAsk({ db, workspaceId }: Scope, gapId: string, { words, at }: GapAsk): Promise<void> {
  const reopened = sql`case when ${knowledgeGap.closedBecause} = 'dismissed' then ${knowledgeGap.closedBecause} end`;
  await db
    .update(knowledgeGap)
    .set({ question: words, count: sql`${knowledgeGap.count} + 1`, lastAskedAt: at, closedBecause: reopened })
    .where(and(eq(knowledgeGap.workspaceId, workspaceId), eq(knowledgeGap.id, gapId)));
}

export async function hasAsk({ db, workspaceId }: Scope, turnId: string, ordinal: number): Promise<boolean> {
  const [row] = await db
    .select({ gapId: knowledgeGapAsk.gapId })
    .from(knowledgeGapAsk)
    .where(
      and(
        eq(knowledgeGapAsk.workspaceId, workspaceId),
        eq(knowledgeGapAsk.turnId, turnId),
        eq(knowledgeGapAsk.ordinal, ordinal),
      ),
    );
  return row !== undefined;
}

/** @returns how many of them there are: none for those of another workspace */
export async function closeGaps(
  { db, workspaceId }: Scope,
  ids: readonly string[],
  closing: { because: GapClosing; byId: string | null; at: Date },
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await db
    .update(knowledgeGap)
    .set({ closedBecause: closing.because, closedById: closing.byId, closedAt: closing.at })
    .where(and(eq(knowledgeGap.workspaceId, workspaceId), inArray(knowledgeGap.id, [...ids])))
    .returning({ id: knowledgeGap.id });
  return rows.length;
}

/** What this row answered is not answered any more. */
export async function reopenGapsOf({ db, workspaceId }: Scope, closedById: string): Promise<void> {
  await db
    .update(knowledgeGap)
    .set({ closedBecause: null, closedById: null, closedAt: null })
    .where(and(eq(knowledgeGap.workspaceId, workspaceId), eq(knowledgeGap.closedById, closedById)));
}

/** What is open, most asked first, then newest. */
export async function listOpenGaps({ db, workspaceId }: Scope, limit: number): Promise<GapRecord[]> {
  return db
    .select(columns)
    .from(knowledgeGap)
    .where(and(eq(knowledgeGap.workspaceId, workspaceId), isNull(knowledgeGap.closedBecause)))
    .orderBy(desc(knowledgeGap.count), desc(knowledgeGap.lastAskedAt))
    .limit(limit);
}

export interface GapConversation {
  gapId: string;
  conversationId: string;
  at: Date;
}

const conversationsMax = 3;

/** The last conversations that asked, newest first, a few for each. */
export async function listGapConversations(
  { db, workspaceId }: Scope,
  gapIds: readonly string[],
): Promise<GapConversation[]> {
  if (gapIds.length === 0) return [];
  const asked = db
    .select({
      gapId: knowledgeGapAsk.gapId,
      conversationId: knowledgeGapAsk.conversationId,
      at: knowledgeGapAsk.at,
      place:
        sql<number>`row_number() over (partition by ${knowledgeGapAsk.gapId} order by ${knowledgeGapAsk.at} desc)`.as(
          "place",
        ),
    })
    .from(knowledgeGapAsk)
    .where(and(eq(knowledgeGapAsk.workspaceId, workspaceId), inArray(knowledgeGapAsk.gapId, [...gapIds])))
    .as("asked");
  return db
    .select({ gapId: asked.gapId, conversationId: asked.conversationId, at: asked.at })
    .from(asked)
    .where(sql`${asked.place} <= ${conversationsMax}`)
    .orderBy(desc(asked.at));
}
