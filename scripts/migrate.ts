import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";

const folder = fileURLToPath(new URL("../db/migrations", import.meta.url));
/** Any fixed number that no other program on the same database uses. */
const lockId = 7_205_118_394;

/**
 * Brings the database to the current version: our tables and the job queue's.
 * Processes that start together wait for each other. Safe to repeat.
 */
export async function migrate(url: string): Promise<void> {
  const lock = postgres(url, { max: 1, onnotice: () => {} });
  const work = postgres(url, { max: 1, onnotice: () => {} });
  try {
    // A transaction's lock, because a session's would leak through a transaction pooler.
    await lock.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${lockId})`;
      if (existsSync(`${folder}/meta/_journal.json`))
        await applyMigrations(drizzle(work), { migrationsFolder: folder });
      await runMigrations({ connectionString: url });
      await planJobsOnce(work);
    });
  } finally {
    await Promise.all([lock.end(), work.end()]);
  }
}

/**
 * Makes adding a job four times cheaper. The library's function plans its four statements anew for each call, because a
 * plan for one given job looks cheaper than one for any; and the plan reads the whole table, which is nearly always empty
 * but holds the remains of every job since it was last vacuumed. Its own migrations may make the function anew: set after them.
 */
async function planJobsOnce(sql: postgres.Sql): Promise<void> {
  const functions = await sql<{ name: string }[]>`
    select oid::regprocedure::text as name from pg_proc
    where pronamespace = 'graphile_worker'::regnamespace and proname = 'add_jobs'`;
  for (const { name } of functions) {
    await sql.unsafe(`alter function ${name} set plan_cache_mode = force_generic_plan set enable_seqscan = off`);
  }
}
