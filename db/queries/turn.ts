import { and, asc, eq, type InferInsertModel, type InferSelectModel, sql } from "drizzle-orm";
import { builtPerColumns } from "#db/built-once.ts";
import type { Db, Scope } from "#db/client.ts";
import { turn } from "#db/schema/index.ts";

const insert = builtPerColumns([], (db, columns: InferInsertModel<typeof turn>) => db.insert(turn).values(columns));

export async function insertTurn(
  { db, workspaceId }: Scope,
  values: Omit<InferInsertModel<typeof turn>, "workspaceId">,
): Promise<void> {
  await insert(db, { workspaceId, ...values }, {});
}

type TurnRecord = InferSelectModel<typeof turn>;

/** The turn that made this message; null for a message that the AI did not write. */
export async function findTurnOfMessage(
  { db, workspaceId }: Scope,
  conversationId: string,
  messageId: string,
): Promise<TurnRecord | null> {
  const [row] = await db
    .select()
    .from(turn)
    .where(
      and(eq(turn.workspaceId, workspaceId), eq(turn.conversationId, conversationId), eq(turn.messageId, messageId)),
    );
  return row ?? null;
}

/** What the turn that made this message did: the type of its step. */
export async function findTurnOutcome({ db, workspaceId }: Scope, messageId: string): Promise<string | null> {
  const [row] = await db
    .select({ outcome: turn.outcome })
    .from(turn)
    .where(and(eq(turn.workspaceId, workspaceId), eq(turn.messageId, messageId)));
  return row?.outcome ?? null;
}

/** What the customer asked in vain in all turns of a conversation, oldest first; bounded. */
export async function listOpenQuestions({ db, workspaceId }: Scope, conversationId: string): Promise<string[]> {
  const rows = await db
    .select({ questions: turn.openQuestions })
    .from(turn)
    .where(
      and(
        eq(turn.workspaceId, workspaceId),
        eq(turn.conversationId, conversationId),
        sql`${turn.openQuestions} <> '[]'::jsonb`,
      ),
    )
    .orderBy(asc(turn.at))
    .limit(turnsMax);
  return rows.flatMap((row) => row.questions);
}

const turnsMax = 200;

export interface TurnCount {
  /** `turn`: by agent and fallback reason. The others: verdicts, by their reason. */
  kind: "turn" | "answer_dropped" | "reply_refused" | "limit_reached";
  agent: string;
  because: string;
  count: number;
}

/** What the agents of all workspaces did since then, and what code stopped. */
export async function countTurnsSince(db: Db, since: Date): Promise<TurnCount[]> {
  return db.execute<TurnCount & Record<string, unknown>>(sql`
    with lately as (select agent, fallback_because, verdicts from turn where at > ${since.toISOString()})
    select 'turn' as kind, agent, coalesce(fallback_because, 'none') as because, count(*)::int as count
    from lately group by agent, fallback_because
    union all
    select v->>'type', agent, coalesce(v->>'because', v->>'rule', v->>'limit'), count(*)::int
    from lately, jsonb_array_elements(verdicts) v
    where jsonb_typeof(v) = 'object' and v->>'type' in ('answer_dropped', 'reply_refused', 'limit_reached')
    group by 1, 2, 3`);
}
