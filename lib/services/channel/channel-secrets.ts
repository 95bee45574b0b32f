import type { ChannelRecord } from "#db/queries/channel.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { keyId, open } from "#lib/platform/crypto.ts";
import type { Env } from "#lib/platform/env.ts";

/** What names a secret in the journal: safe to store, useless to sign with. */
export function fingerprint(secret: string): string {
  return keyId(new TextEncoder().encode(secret));
}

/** Secrets of the one Meta app that serves all workspaces. Instagram Login signs with its own (reference A.2). */
export function appSecrets(env: Env, kind: MetaChannelKind): string[] {
  const candidates = kind === "instagram" ? [env.metaAppSecret, env.instagramAppSecret] : [env.metaAppSecret];
  return candidates.filter((secret) => secret !== null);
}

export function channelAppSecret(env: Env, channel: Pick<ChannelRecord, "appSecretSealed">): string | null {
  return channel.appSecretSealed === null ? null : open(channel.appSecretSealed, env.encryptionKey);
}

export function channelVerifyToken(env: Env, channel: Pick<ChannelRecord, "verifyTokenSealed">): string | null {
  return channel.verifyTokenSealed === null ? null : open(channel.verifyTokenSealed, env.encryptionKey);
}

/** Whether a delivery signed with this secret may speak for the channel: another account's secret may not. */
export function maySpeakFor(env: Env, kind: MetaChannelKind, channel: ChannelRecord, signedWith: string): boolean {
  const own = channelAppSecret(env, channel);
  const allowed = own === null ? appSecrets(env, kind) : [own, ...appSecrets(env, kind)];
  return allowed.some((secret) => fingerprint(secret) === signedWith);
}
