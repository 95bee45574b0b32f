import { Pool } from "pg";
import type { Logger } from "#lib/platform/log.ts";

/**
 * Connections of the job library. One that breaks, idle or in use, is replaced by the pool; without the listeners its
 * error would end the process.
 */
export function createWorkerPool({ url, max, name }: { url: string; max: number; name: string }, log: Logger): Pool {
  const pool = new Pool({ connectionString: url, max, application_name: name });
  pool.on("error", (error) => log.warn({ err: error, pool: name }, "lost an idle connection to the database"));
  pool.on("connect", (client) => {
    client.on("error", (error) => log.warn({ err: error, pool: name }, "lost a connection to the database"));
  });
  return pool;
}
