import { and, eq, type InferInsertModel, sql } from "drizzle-orm";
import { builtOnce, builtPerColumns } from "#db/built-once.ts";
import type { Scope } from "#db/client.ts";
import { answer, answerHistory } from "#db/schema/index.ts";
import type { Answer } from "#lib/domain/qualification/answer.ts";
import { newId } from "#lib/platform/ids.ts";

const ofLead = builtOnce(["workspaceId", "leadId"], (db, { workspaceId, leadId }) =>
  db
    .select({
      questionKey: answer.questionKey,
      state: answer.state,
      value: answer.value,
      words: answer.words,
      messageId: answer.messageId,
      setBy: answer.setBy,
      locked: answer.locked,
      invalidCount: answer.invalidCount,
      refusedCount: answer.refusedCount,
    })
    .from(answer)
    .where(and(eq(answer.workspaceId, workspaceId), eq(answer.leadId, leadId))),
);

export async function listAnswers({ db, workspaceId }: Scope, leadId: string): Promise<Answer[]> {
  return ofLead(db, { workspaceId, leadId });
}

const store = builtPerColumns([], (db, row: InferInsertModel<typeof answer>) =>
  db
    .insert(answer)
    .values(row)
    .onConflictDoUpdate({
      target: [answer.workspaceId, answer.leadId, answer.questionKey],
      set: {
        state: sql`excluded.state`,
        value: sql`excluded.value`,
        words: sql`excluded.words`,
        messageId: sql`excluded.message_id`,
        setBy: sql`excluded.set_by`,
        memberId: sql`excluded.member_id`,
        invalidCount: sql`excluded.invalid_count`,
        refusedCount: sql`excluded.refused_count`,
        updatedAt: sql`excluded.updated_at`,
      },
      setWhere: eq(answer.locked, false),
    })
    .returning({ key: answer.questionKey }),
);

/** Stores what the AI found. A locked answer is a person's: the row refuses. @returns the keys that were stored */
export async function saveAnswersByAi(
  { db, workspaceId }: Scope,
  leadId: string,
  answers: readonly Answer[],
  at: Date,
): Promise<string[]> {
  if (answers.length === 0) return [];
  const rows = answers.map((one) => ({ ...one, workspaceId, leadId, memberId: null, locked: false, updatedAt: at }));
  // Row by row under the conversation's lock: nearly always there is one, and they go to the database together.
  const stored = await Promise.all(rows.map((row) => store(db, row, {})));
  const keys = stored.flat().map((row) => row.key);
  const settled = rows.filter((row) => row.state !== "open" && keys.includes(row.questionKey));
  if (settled.length > 0) {
    await db.insert(answerHistory).values(
      settled.map(({ questionKey, state, value, words, messageId, setBy }) => ({
        workspaceId,
        id: newId(),
        leadId,
        questionKey,
        state,
        value,
        words,
        messageId,
        setBy,
        at,
      })),
    );
  }
  return keys;
}
