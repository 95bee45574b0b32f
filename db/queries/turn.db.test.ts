import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db, Scope } from "#db/client.ts";
import { turn } from "#db/schema/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { testNow } from "#test/factories/app.ts";
import { createConversation } from "#test/factories/conversation.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { findTurnOfMessage, findTurnOutcome } from "./turn.ts";

let database: TestDatabase;
let scope: Scope;

beforeAll(async () => {
  database = await testDatabase();
  scope = await createWorkspace(database.db);
});
afterAll(() => database.close());

/** Many turns of one conversation, as a busy customer leaves them. */
async function insertTurns(count: number) {
  const { id: conversationId } = await createConversation(scope);
  const messageIds = Array.from({ length: count }, () => newId());
  await scope.db.insert(turn).values(
    messageIds.map((messageId, seq) => ({
      workspaceId: scope.workspaceId,
      id: newId(),
      conversationId,
      controlEpoch: 0,
      fromSeq: seq,
      throughSeq: seq,
      agent: "scripted" as const,
      outcome: `step ${seq}`,
      durationMs: 1,
      messageId,
      at: testNow,
    })),
  );
  await scope.db.execute(sql`analyze turn`);
  return { conversationId, messageIds };
}

/** How many rows of `turn` the database looks at for this. */
async function rowsRead(read: (scope: Scope) => Promise<unknown>): Promise<number> {
  return scope.db.transaction(async (db) => {
    const before = await rowsReadHere(db);
    await read({ ...scope, db });
    return (await rowsReadHere(db)) - before;
  });
}

/** What this connection has read and not yet reported. */
async function rowsReadHere(db: Db): Promise<number> {
  const [counted] = await db.execute<{ rows: number }>(sql`
    select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables where relname = 'turn'`);
  return counted?.rows ?? Number.NaN;
}

test("the turn of a message is found among thousands by reading its row alone", async () => {
  const { conversationId, messageIds } = await insertTurns(2_000);
  const messageId = messageIds[1_234] ?? "";
  expect(await findTurnOutcome(scope, messageId)).toBe("step 1234");
  expect(await rowsRead((on) => findTurnOutcome(on, messageId))).toBe(1);
  expect(await rowsRead((on) => findTurnOfMessage(on, conversationId, messageId))).toBe(1);
});
