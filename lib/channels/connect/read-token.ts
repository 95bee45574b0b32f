import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { id, list, number, object, text } from "../meta/read.ts";
import { askGraph, isTokenRefused } from "./ask-graph.ts";
import type { Connection } from "./connection.ts";

export type TokenFacts =
  /** `expiresAt` undefined: not told. Null: it does not expire. */
  | { token: "valid"; expiresAt: Date | null | undefined; missingScopes: string[] }
  | { token: "refused"; because: "expired" | "refused" }
  | { token: "unknown" };

/** What a token must allow; without these the channel is connected and deaf, or dumb. */
const scopes = {
  whatsapp: ["whatsapp_business_messaging", "whatsapp_business_management"],
  messenger: ["pages_messaging", "pages_manage_metadata"],
  instagram: ["instagram_manage_messages", "pages_manage_metadata"],
} as const satisfies Record<MetaChannelKind, readonly string[]>;

/** Asks Meta about the token where an app may ask; elsewhere nothing is known before it is used. */
export async function readToken({
  kind,
  instagramLogin,
  accessToken,
  app,
  graphBaseUrl,
}: Connection): Promise<TokenFacts> {
  // Instagram Login tokens belong to another app and are not known to `debug_token`.
  if (app?.secret == null || instagramLogin) return { token: "unknown" };
  const reply = await askToken(graphBaseUrl, { id: app.id, secret: app.secret }, accessToken);
  if (reply.kind !== "ok") return { token: "unknown" };
  const data = object(reply.json.data);
  if (data.is_valid === false) {
    const isExpired = number(object(data.error).subcode) === 463;
    return { token: "refused", because: isExpired ? "expired" : "refused" };
  }
  if (data.is_valid !== true) return { token: "unknown" };
  const given = list(data.scopes).map((scope) => text(scope));
  const missing = given.length === 0 ? [] : scopes[kind].filter((scope) => !given.includes(scope));
  return { token: "valid", expiresAt: expiryOf(data.expires_at), missingScopes: missing };
}

/** The WhatsApp Business Accounts that a token was given for; none where Meta does not say. */
export async function grantedAccounts(
  { id: appId, secret, graphBaseUrl }: { id: string; secret: string; graphBaseUrl: string },
  accessToken: string,
): Promise<string[]> {
  const reply = await askToken(graphBaseUrl, { id: appId, secret }, accessToken);
  const granted = reply.kind === "ok" ? list(object(reply.json.data).granular_scopes) : [];
  const ids = granted.flatMap((one) => {
    const { scope, target_ids } = object(one);
    return scope === "whatsapp_business_management" ? list(target_ids).flatMap((target) => id(target) ?? []) : [];
  });
  return [...new Set(ids)];
}

function askToken(graphBaseUrl: string, app: { id: string; secret: string }, accessToken: string) {
  return askGraph({
    method: "GET",
    url: `${graphBaseUrl}/debug_token`,
    query: { input_token: accessToken },
    accessToken: `${app.id}|${app.secret}`,
  });
}

/** 0 says that it does not expire. */
function expiryOf(value: unknown): Date | null | undefined {
  const seconds = number(value);
  if (seconds === null) return undefined;
  return seconds === 0 ? null : new Date(seconds * 1000);
}

/** A read that costs nothing and that every good token may do. */
export async function tryToken({
  graphBaseUrl,
  accountId,
  instagramLogin,
  accessToken,
}: Connection): Promise<TokenFacts> {
  const reply = await askGraph({
    method: "GET",
    url: `${graphBaseUrl}/${instagramLogin ? "me" : accountId}`,
    query: { fields: "id" },
    accessToken,
  });
  if (isTokenRefused(reply)) {
    const isExpired = reply.kind === "refused" && reply.error.subcode === 463;
    return { token: "refused", because: isExpired ? "expired" : "refused" };
  }
  return reply.kind === "ok" ? { token: "valid", expiresAt: undefined, missingScopes: [] } : { token: "unknown" };
}
