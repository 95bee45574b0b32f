import { z } from "zod";
import type { Keyset } from "#db/queries/keyset.ts";
import { AppError } from "./app-error.ts";

const keyset = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** A page's end as opaque text. Callers pass it back; they do not read it. */
export function writeCursor(...parts: (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** @throws AppError `invalid` */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string): T {
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!parsed.success)
    throw new AppError("invalid", "This cursor is not one of ours. Start from the first page.", { field: "cursor" });
  return parsed.data;
}

export function readKeyset(cursor: string | null | undefined): Keyset | null {
  if (!cursor) return null;
  const [at, id] = readCursor(keyset, cursor);
  return { at, id };
}

/** The rows of one page and the cursor of the next, from rows of which one more than `limit` was asked for. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  endOf: (row: Row) => Keyset,
): { rows: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const end = rows.length > limit && last ? endOf(last) : null;
  return { rows: shown, nextCursor: end && writeCursor(end.at, end.id) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
