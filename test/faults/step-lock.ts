import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { TestDatabase } from "#test/database.ts";
import { waitFor } from "#test/wait-for.ts";

const lockKey = 7_405;

export interface StepLock {
  /** Fulfilled when somebody stands at the step, in a transaction that has not committed. */
  reached(): Promise<void>;
  /** Lets everybody pass, now and later. */
  release(): Promise<void>;
}

/**
 * Halts whoever writes a row that fits, right after the write and before its commit, without a change of our code: a
 * trigger waits for a lock that the test holds. `when` is a condition on `new`, for a deletion on `old`.
 */
export async function stepLock(
  { db, sql: client }: Pick<TestDatabase, "db" | "sql">,
  table: string,
  when: string,
  event: "insert or update" | "delete" = "insert or update",
): Promise<StepLock> {
  const holder = await client.reserve();
  await holder`select pg_advisory_lock(${lockKey})`;
  await db.execute(sql`
    create or replace function test_step() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(${sql.raw(String(lockKey))});
      return coalesce(new, old);
    end $$`);
  await db.execute(sql`
    create or replace trigger test_step after ${sql.raw(event)} on ${sql.raw(table)}
    for each row when (${sql.raw(when)}) execute function test_step()`);
  return {
    reached: async () => void (await waitFor(`somebody to stand at ${table}: ${when}`, () => isReached(db))),
    async release() {
      await holder`select pg_advisory_unlock(${lockKey})`;
      holder.release();
      await waitFor("the step to be passed", async () => !(await isReached(db)));
      await db.execute(sql`drop trigger test_step on ${sql.raw(table)}`);
    },
  };
}

async function isReached(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ n: string }>(sql`
    select count(*) as n from pg_locks
    where locktype = 'advisory' and not granted and objid = ${sql.raw(String(lockKey))} and database =
      (select oid from pg_database where datname = current_database())`);
  return row?.n !== "0";
}
