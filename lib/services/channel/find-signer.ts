import { findChannelsByAccount, listChannelsOfKind } from "#db/queries/channel.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { App } from "../context.ts";
import { appSecrets, channelAppSecret } from "./channel-secrets.ts";

/** A body that names no account, or none that we know, is checked against the secrets of this many channels. */
const channelsWithoutAccountMax = 50;
/** Secrets that were looked up serve so long. One that was changed is looked up at once, since the old one does not fit. */
const keptMs = 5_000;
const keptMax = 1_000;

interface Kept {
  secrets: string[];
  until: number;
}

const keptOf = new WeakMap<App["db"], Map<string, Kept>>();

type Verify = (secrets: readonly string[]) => { ok: true; secret: string } | { ok: false };

/**
 * The secret that signed a body which names these accounts: that of the one Meta app, else one that a channel carries.
 * Deliveries come in crowds, so what was just looked up is tried before the database is asked again.
 * @returns null when it was none that may
 */
export async function findSigner(
  app: App,
  kind: MetaChannelKind,
  accountIds: readonly string[],
  verify: Verify,
): Promise<string | null> {
  const shared = verify(appSecrets(app.env, kind));
  if (shared.ok) return shared.secret;
  const kept = keptOf.get(app.db) ?? new Map<string, Kept>();
  keptOf.set(app.db, kept);
  const key = JSON.stringify([kind, accountIds]);
  const known = kept.get(key);
  if (known && known.until > performance.now()) {
    const again = verify(known.secrets);
    if (again.ok) return again.secret;
  }
  const secrets = await channelSecrets(app, kind, accountIds);
  if (kept.size >= keptMax) kept.clear();
  kept.set(key, { secrets, until: performance.now() + keptMs });
  const found = verify(secrets);
  return found.ok ? found.secret : null;
}

async function channelSecrets(app: App, kind: MetaChannelKind, accountIds: readonly string[]): Promise<string[]> {
  const named = await findChannelsByAccount(app.db, kind, accountIds);
  const channels = named.length > 0 ? named : await listChannelsOfKind(app.db, kind, channelsWithoutAccountMax);
  const own = channels.map((channel) => channelAppSecret(app.env, channel)).filter((secret) => secret !== null);
  return [...new Set(own)];
}
