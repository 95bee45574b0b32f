import type { Desk } from "./desk.ts";

export async function resetStatements({ sql }: Desk): Promise<void> {
  await sql`select pg_stat_statements_reset()`;
}

/** Statements of the product for each of `turns`, looking for jobs and housekeeping included. */
export async function readStatements({ sql }: Desk, turns: number): Promise<number> {
  const [row] = await sql`
    select coalesce(sum(calls), 0)::int as calls from pg_stat_statements where query not ilike '%pg_stat_statements%'`;
  return (row?.calls ?? 0) / turns;
}
