import type { ChannelRecord } from "#db/queries/channel.ts";
import { channelEventOf } from "#lib/channels/channel-event-of.ts";
import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { gatherTraffic } from "../channel/gather-traffic.ts";
import { type App, systemCtx } from "../context.ts";

/** What a delivery says of its channels: the last event, and the traffic of the hour. */
export function noteTraffic(
  app: App,
  channelsOf: (accountId: string) => readonly ChannelRecord[],
  events: readonly InboundEvent[],
  at: Date,
): void {
  const named = (event: InboundEvent) => (event.accountId === null ? [] : channelsOf(event.accountId));
  for (const channel of new Set(events.flatMap(named))) {
    const own = events.filter((event) => named(event).includes(channel));
    const kinds = own.map(channelEventOf);
    const kind = kinds.at(-1);
    if (kind === undefined) continue;
    const failed = kinds.filter((one) => one === "failed").length;
    const received = kinds.length - failed;
    gatherTraffic(systemCtx(app, channel.workspaceId), channel.id, at, { received, failed, event: { at, kind } });
  }
}
