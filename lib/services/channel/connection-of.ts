import type { ChannelRecord } from "#db/queries/channel.ts";
import type { Connection } from "#lib/channels/connect/connection.ts";
import { graphBaseUrl } from "#lib/channels/registry.ts";
import type { ConnectInput } from "#lib/domain/channel/connect-input.ts";
import type { Env } from "#lib/platform/env.ts";
import { channelAccount } from "./channel-account.ts";
import { channelAppSecret } from "./channel-secrets.ts";

export type MetaInput = Exclude<ConnectInput, { kind: "webchat" }>;

/** What an owner entered, as a connection to ask Meta about. */
export function connectionOfInput(env: Env, input: MetaInput): Connection {
  const instagramLogin = input.kind === "instagram" && input.login === "instagram";
  return {
    kind: input.kind,
    accountId: accountIdOf(input),
    wabaId: input.kind === "whatsapp" ? input.wabaId : null,
    pageId: input.kind === "instagram" ? input.pageId : null,
    instagramLogin,
    accessToken: input.accessToken,
    graphBaseUrl: graphBaseUrl(input.kind, env, instagramLogin),
    app: appOf(env, input.appId, input.appSecret),
  };
}

/** Empty for an Instagram account: the token tells. */
function accountIdOf(input: MetaInput): string {
  switch (input.kind) {
    case "whatsapp":
      return input.phoneNumberId;
    case "messenger":
      return input.pageId;
    case "instagram":
      return input.accountId ?? "";
  }
}

/** A stored channel; null for web chat, which nobody connects to. `accessToken` replaces the stored one. */
export function connectionOfChannel(env: Env, channel: ChannelRecord, accessToken?: string): Connection | null {
  if (channel.kind === "webchat") return null;
  const { settings } = channel;
  const account = channelAccount(env, channel);
  return {
    kind: channel.kind,
    accountId: channel.accountId,
    wabaId: settings.wabaId ?? null,
    pageId: settings.pageId ?? null,
    instagramLogin: channel.kind === "instagram" && settings.login !== "page",
    accessToken: accessToken ?? account.accessToken,
    graphBaseUrl: account.graphBaseUrl,
    app: appOf(env, settings.appId ?? null, channelAppSecret(env, channel)),
  };
}

/** The app that a channel brought along, else the one of this installation. A secret without an id names no app. */
function appOf(env: Env, ownId: string | null, ownSecret: string | null): Connection["app"] {
  if (ownId !== null) return { id: ownId, secret: ownSecret ?? (ownId === env.metaAppId ? env.metaAppSecret : null) };
  if (ownSecret !== null && ownSecret !== env.metaAppSecret) return null;
  return env.metaAppId === null ? null : { id: env.metaAppId, secret: env.metaAppSecret };
}
