import { Pool, type PoolClient } from "pg";
import type { Logger } from "#lib/platform/log.ts";

/**
 * Connections of the job library. One that breaks, idle or in use, is replaced by the pool; without the listeners its
 * error would end the process.
 */
export function createWorkerPool({ url, max, name }: { url: string; max: number; name: string }, log: Logger): Pool {
  const pool = new PatientPool({ connectionString: url, max, application_name: name });
  pool.on("error", (error) => log.warn({ code: codeOf(error), pool: name }, "lost an idle connection to the database"));
  pool.on("connect", (client) => {
    client.on("error", (error) => log.warn({ code: codeOf(error), pool: name }, "lost a connection to the database"));
  });
  return pool;
}

/** What the library takes as a reason to try again, with a pause, instead of giving up the process. */
const tryAgain = "57P03";
const lostCodes: ReadonlySet<unknown> = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "57P01",
  "57P02",
  "08000",
  "08003",
  "08006",
]);

/** A finished job must be crossed off, or it runs again: while the database is away, its statement waits. */
class PatientPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(
    callback: (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): void;
  override connect(callback?: Parameters<Pool["connect"]>[0]): Promise<PoolClient> | undefined {
    if (callback) {
      super.connect(callback);
      return undefined;
    }
    return super.connect().then(makePatient, rethrowAsPassing);
  }
}

const patient = new WeakSet<PoolClient>();

function makePatient(client: PoolClient): PoolClient {
  if (patient.has(client)) return client;
  patient.add(client);
  const query = client.query.bind(client);
  const ask = (...parts: Parameters<typeof query>) => {
    const answer: unknown = query(...parts);
    return answer instanceof Promise ? answer.catch(rethrowAsPassing) : answer;
  };
  return Object.assign(client, { query: ask });
}

function rethrowAsPassing(error: unknown): never {
  if (error instanceof Error && isLost(error)) Object.assign(error, { code: tryAgain });
  throw error;
}

function isLost(error: Error): boolean {
  return (
    lostCodes.has(codeOf(error)) ||
    error.message.includes("Connection terminated") ||
    error.message.includes("not queryable")
  );
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}
