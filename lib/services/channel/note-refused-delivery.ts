import { findChannelsByAccount, mergeChannelSettings } from "#db/queries/channel.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { withRefused } from "#lib/domain/channel/refused-deliveries.ts";
import { type App, systemCtx } from "../context.ts";

/** A delivery was refused for its signature: where that goes on, the watch tells the owners of the accounts it names. */
export async function noteRefusedDelivery(
  app: App,
  kind: MetaChannelKind,
  accountIds: readonly string[],
): Promise<void> {
  for (const channel of await findChannelsByAccount(app.db, kind, accountIds)) {
    const noted = withRefused(channel.settings, channel.lastEventAt, app.clock.now());
    if (noted !== null) await mergeChannelSettings(systemCtx(app, channel.workspaceId), channel.id, noted);
  }
}
