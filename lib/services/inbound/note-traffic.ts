import { type ChannelRecord, noteEvent } from "#db/queries/channel.ts";
import { countTraffic } from "#db/queries/channel-hour.ts";
import { channelEventOf } from "#lib/channels/channel-event-of.ts";
import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type App, type Ctx, systemCtx } from "../context.ts";

/**
 * What a delivery says of its channels: the last event, and the traffic of the hour. One statement each a channel and
 * delivery, after everything else, so that nothing waits for a row that the whole channel shares.
 */
export async function noteTraffic(
  app: App,
  channelsOf: (accountId: string) => readonly ChannelRecord[],
  events: readonly InboundEvent[],
  at: Date,
): Promise<void> {
  const named = (event: InboundEvent) => (event.accountId === null ? [] : channelsOf(event.accountId));
  for (const channel of new Set(events.flatMap(named))) {
    const own = events.filter((event) => named(event).includes(channel));
    const kinds = own.map(channelEventOf);
    const last = kinds.at(-1);
    if (last === undefined) continue;
    const ctx = systemCtx(app, channel.workspaceId);
    const failed = kinds.filter((kind) => kind === "failed").length;
    await countTraffic(ctx, channel.id, at, { received: kinds.length - failed, failed });
    await noteEvent(ctx, channel.id, { at, kind: last });
    if (channel.lastEventAt === null) await publish(ctx, { type: "channel", channelId: channel.id });
  }
}

/** A visitor of a web chat wrote. */
export async function noteVisit(ctx: Ctx, channelId: string): Promise<void> {
  const at = ctx.app.clock.now();
  await countTraffic(ctx, channelId, at, { received: 1 });
  await noteEvent(ctx, channelId, { at, kind: "message" });
}
