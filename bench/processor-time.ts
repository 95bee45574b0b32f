import { readdirSync, readFileSync } from "node:fs";
import type { Desk } from "./desk.ts";

/** Linux counts in hundredths of a second. */
const tickMs = 10;

export interface ProcessorTime {
  serverMs: number;
  databaseMs: number;
}

/**
 * What the server and its database have used of the processor so far. Other programs on the machine slow the clock of a
 * measurement down; this hardly. Null where the system does not tell.
 */
export async function processorTime({ pid, sql }: Desk): Promise<ProcessorTime | null> {
  const [row] = await sql`select pg_backend_pid() as pid`;
  const backend = readStat(row?.pid);
  const server = readStat(pid);
  if (!backend || !server) return null;
  const stats = readdirSync("/proc").map((name) => (/^\d+$/.test(name) ? readStat(name) : null));
  const database = stats.filter((one) => one?.parent === backend.parent);
  return { serverMs: server.ms, databaseMs: database.reduce((sum, one) => sum + (one?.ms ?? 0), 0) };
}

function readStat(pid: number | string): { parent: number; ms: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the process stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * tickMs };
  } catch {
    return null;
  }
}
