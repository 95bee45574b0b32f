/**
 * Where a request comes from, for rate limits. The last entry is the one that the nearest proxy (or Next.js itself, from
 * the socket) wrote; what stands before it may be the client's own invention.
 */
export function clientAddress(headers: Headers): string {
  const entries = headers.get("x-forwarded-for")?.split(",") ?? [];
  return entries.at(-1)?.trim() || "unknown";
}
