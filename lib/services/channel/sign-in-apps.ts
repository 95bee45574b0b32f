import type { OAuthApp } from "#lib/channels/connect/oauth.ts";
import { graphBaseUrl } from "#lib/channels/registry.ts";
import type { Env } from "#lib/platform/env.ts";
import type { SignInKind } from "./sign-in-state.ts";

/** The Meta app that owners sign in through; null where none is set up. */
export function signInApp(env: Env, kind: SignInKind | "whatsapp"): OAuthApp | null {
  const [id, secret] =
    kind === "instagram" ? [env.instagramAppId, env.instagramAppSecret] : [env.metaAppId, env.metaAppSecret];
  return id === null || secret === null ? null : { id, secret, graphBaseUrl: graphBaseUrl(kind, env) };
}

/** Meta compares it letter by letter with what its dashboard holds and with what the dialog got. */
export function redirectUri(env: Env, kind: SignInKind): string {
  return `${env.appUrl}/api/connect/${kind}/callback`;
}
