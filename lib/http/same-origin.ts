import type { App } from "#lib/services/context.ts";
import { HttpError } from "./http-error.ts";

/**
 * Refuses what another site makes a signed-in browser send. Browsers say where a request comes from in `Sec-Fetch-Site`,
 * older ones in `Origin`; a client that sends neither is no browser and carries nobody's cookie unknowingly.
 * @throws HttpError 403
 */
export function requireSameOrigin({ env }: Pick<App, "env">, { headers }: Request): void {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  const origin = headers.get("origin");
  if (site === null && origin === null) return;
  if (site === null && origin !== null && isOwnOrigin({ env }, headers, origin)) return;
  throw new HttpError(403, "This request came from another site and was refused.");
}

/** Whether an `Origin` header names this server, by its public address or by the one that the request came to. */
export function isOwnOrigin({ env }: Pick<App, "env">, headers: Headers, origin: string): boolean {
  return ownHosts(env.appUrl, headers).includes(hostOf(origin));
}

function ownHosts(appUrl: string, headers: Headers): (string | null)[] {
  return [hostOf(appUrl), headers.get("x-forwarded-host") ?? headers.get("host")].filter((host) => host !== null);
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
