import { and, eq, type InferInsertModel } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { turn } from "#db/schema/index.ts";

export async function insertTurn(
  { db, workspaceId }: Scope,
  values: Omit<InferInsertModel<typeof turn>, "workspaceId">,
): Promise<void> {
  await db.insert(turn).values({ workspaceId, ...values });
}

/** What the turn that made this message did: the type of its step. */
export async function findTurnOutcome({ db, workspaceId }: Scope, messageId: string): Promise<string | null> {
  const [row] = await db
    .select({ outcome: turn.outcome })
    .from(turn)
    .where(and(eq(turn.workspaceId, workspaceId), eq(turn.messageId, messageId)));
  return row?.outcome ?? null;
}
