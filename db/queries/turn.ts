import { and, asc, eq, type InferInsertModel, sql } from "drizzle-orm";
import { builtPerColumns } from "#db/built-once.ts";
import type { Scope } from "#db/client.ts";
import { turn } from "#db/schema/index.ts";

const insert = builtPerColumns([], (db, columns: InferInsertModel<typeof turn>) => db.insert(turn).values(columns));

export async function insertTurn(
  { db, workspaceId }: Scope,
  values: Omit<InferInsertModel<typeof turn>, "workspaceId">,
): Promise<void> {
  await insert(db, { workspaceId, ...values }, {});
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
