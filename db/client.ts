import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "#lib/platform/env.ts";
import { renewingClient } from "./renewing-client.ts";

export type Database = PostgresJsDatabase<Record<string, never>>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type Db = Database | Transaction;

/** What every query takes: where it runs and whose rows it may see. */
export interface Scope {
  db: Db;
  workspaceId: string;
}

export interface Connection {
  db: Database;
  /** For LISTEN, which needs a connection that nothing replaces. It holds none before its first use. */
  sql: postgres.Sql;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  /** The most connections to hold. */
  max: number;
}

export function createDatabase(url: string, { max }: ConnectionOptions): Connection {
  const sql = postgres(url, { max, onnotice: () => {}, connection: { application_name: "frontdesk" } });
  const renewing = renewingClient(url, { max });
  return {
    db: drizzle(renewing.client),
    sql,
    async close() {
      await Promise.all([renewing.close(), sql.end({ timeout: 5 })]);
    },
  };
}

declare global {
  var frontdeskConnection: Connection | undefined;
}

const poolSize = 10;

/** The connection of this process. Kept on globalThis, because reloads and the worker load this module more than once. */
export function database(): Connection {
  const { databaseUrl } = env();
  if (!databaseUrl) throw new Error("No database: set DATABASE_URL, or start with npm start");
  globalThis.frontdeskConnection ??= createDatabase(databaseUrl, { max: poolSize });
  return globalThis.frontdeskConnection;
}

/** Ends the connections of this process, so that a stopping database cuts none off. */
export async function closeDatabase(): Promise<void> {
  await globalThis.frontdeskConnection?.close();
  globalThis.frontdeskConnection = undefined;
}
