import type { ChannelRecord } from "#db/queries/channel.ts";
import type { ChannelAccount } from "#lib/channels/channel.ts";
import { graphBaseUrl } from "#lib/channels/registry.ts";
import { open } from "#lib/platform/crypto.ts";
import type { Env } from "#lib/platform/env.ts";

/** A channel with its token opened, ready to send. Lives no longer than the call. */
export function channelAccount(env: Env, channel: ChannelRecord): ChannelAccount {
  const { accountId, settings } = channel;
  return {
    accountId,
    ...(settings.login === "page" && settings.pageId ? { sendAsId: settings.pageId } : {}),
    accessToken: channel.accessTokenSealed === null ? "" : open(channel.accessTokenSealed, env.encryptionKey),
    graphBaseUrl: graphBaseUrl(channel.kind, env, settings.login !== "page"),
  };
}
