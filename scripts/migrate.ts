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
    });
  } finally {
    await Promise.all([lock.end(), work.end()]);
  }
}
