import { type ChannelState, channelStates } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";

const urgency = {
  reconnection_needed: 0,
  connected: 2,
  not_connected: 3,
} as const satisfies Record<ChannelState, number>;

/** A connected channel with a problem stands right after the broken ones. */
function urgencyOf({ state, problem }: ChannelView): number {
  return state === "connected" && problem !== null ? 1 : urgency[state];
}

/** Broken ones first, then by name. */
export function byUrgency(channels: readonly ChannelView[]): ChannelView[] {
  return channels.toSorted((a, b) => urgencyOf(a) - urgencyOf(b) || a.name.localeCompare(b.name, "en"));
}

const words = {
  connected: (count: number) => `${count} connected`,
  reconnection_needed: (count: number) => (count === 1 ? "1 needs reconnection" : `${count} need reconnection`),
  not_connected: (count: number) => `${count} not connected`,
} as const satisfies Record<ChannelState, (count: number) => string>;

/** "4 connected, 1 needs reconnection". */
export function channelSummary(channels: readonly ChannelView[]): string {
  return channelStates
    .map((state) => ({ state, count: channels.filter((channel) => channel.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => words[state](count))
    .join(", ");
}
