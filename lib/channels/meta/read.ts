/**
 * Readers for JSON that somebody else wrote: each takes `unknown`, none throws. Texts come out storable:
 * without NUL (PostgreSQL refuses it) and with every surrogate paired (jsonb refuses the others).
 */
export type Json = Readonly<Record<string, unknown>>;

const nothing: Json = Object.freeze({});
/** Longer ids do not fit into an index; no platform makes them. */
const idMax = 512;
const phoneShape = /^\+?[\d\s().-]+$/;
const numberShape = /^\d+(\.\d+)?$/;
const millisecondsFrom = 1e11;
const lastBelievableMs = Date.UTC(2100, 0);

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function object(value: unknown): Json {
  return isObject(value) ? value : nothing;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Null for anything but a text with a visible character. */
export function text(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const clean = cleanText(value);
  return clean.trim() === "" ? null : clean;
}

/** An id as text, whether the platform wrote a number or a string. */
export function id(value: unknown): string | null {
  const given = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : text(value)?.trim();
  return given && given.length <= idMax ? given : null;
}

export function number(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" && numberShape.test(value.trim())) return number(Number(value));
  return null;
}

/** Digits of a phone number; null for what is no phone number, such as a user id. */
export function phone(value: unknown): string | null {
  const given = id(value);
  if (given === null || !phoneShape.test(given)) return null;
  return given.replace(/\D/g, "") || null;
}

/** Seconds or milliseconds, as number or text. What is no believable time becomes `otherwise`. */
export function time(value: unknown, otherwise: Date): Date {
  const given = number(value);
  if (given === null || given < 1) return otherwise;
  const ms = given < millisecondsFrom ? given * 1000 : given;
  return ms < lastBelievableMs ? new Date(ms) : otherwise;
}

/** A storable copy; what lies deeper than `depth` is left out. */
export function cleanJson(value: unknown, depth = 8): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return null;
  if (Array.isArray(value)) return value.map((part) => cleanJson(part, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [cleanText(key), cleanJson(part, depth - 1)] as const),
  );
}

export function cleanObject(value: unknown): Record<string, unknown> | null {
  if (!isObject(value)) return null;
  return { ...object(cleanJson(value)) };
}

export function cleanText(value: string): string {
  return value.replaceAll("\u0000", "").toWellFormed();
}

type WithoutNulls<T> = { [K in keyof T]?: NonNullable<T[K]> };

/**
 * The entries that have a value.
 * The cast is sound: only null entries are dropped, and every key of the result is optional.
 */
export function withoutNulls<T extends Readonly<Record<string, unknown>>>(entries: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}
