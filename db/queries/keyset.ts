import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** Where a page ended: an instant with its microseconds, which `Date` would lose, and the row's id. */
export interface Keyset {
  at: string;
  id: string;
}

/** An instant as text that loses nothing. */
export function exactInstant(column: AnyColumn): SQL<string> {
  return sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

export function olderThan(at: AnyColumn, id: AnyColumn, keyset: Keyset | null): SQL | undefined {
  return keyset ? sql`(${at}, ${id}) < (${keyset.at}::timestamptz, ${keyset.id}::uuid)` : undefined;
}

export function newerThan(at: AnyColumn, id: AnyColumn, keyset: Keyset | null): SQL | undefined {
  return keyset ? sql`(${at}, ${id}) > (${keyset.at}::timestamptz, ${keyset.id}::uuid)` : undefined;
}
