import { findChannelsByAccount } from "#db/queries/channel.ts";
import { isAllowedOrigin, parseAllowedOrigins, storedOrigins } from "#lib/domain/channel/allowed-origins.ts";
import type { App } from "#lib/services/context.ts";

/** The page that the bubble frames, not the hosted one. A parameter that stands there twice is no word of ours. */
export function isFrame(query: URLSearchParams): boolean {
  return query.getAll("embed").join() === "1";
}

/** The site that a frame's address says it stands in; null where it names none. */
export function siteOfFrame(query: URLSearchParams): string | null {
  const named = query.get("origin") ?? "";
  const parsed = parseAllowedOrigins(named);
  return parsed.ok && parsed.origins.length === 1 && parsed.origins[0] === named ? named : null;
}

/**
 * Who may frame this chat page, as the value of `frame-ancestors`. A site that may not show the chat may show the page that
 * says so: the page holds nothing else.
 * @param rawKey as it stands in the address
 */
export async function frameAncestorsOf(on: App, rawKey: string, query: URLSearchParams): Promise<string> {
  const site = siteOfFrame(query);
  const key = decodeKey(rawKey);
  const [channel] = await findChannelsByAccount(on.db, "webchat", [key]);
  if (!channel) return site ?? "'none'";
  const origins = storedOrigins(channel.settings);
  if (origins.length === 0) return "*";
  return site !== null && !isAllowedOrigin(origins, site) ? site : origins.join(" ");
}

/** A key as it stands in an address. What cannot be read names no chat. */
function decodeKey(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return "";
  }
}
