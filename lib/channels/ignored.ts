import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { IgnoredEvent } from "#lib/domain/message/inbound-event.ts";

/** What is kept and not acted on. `reason` is a stable word for the log and the tests. */
export function ignored(channelKind: ChannelKind, accountId: string | null, reason: string): IgnoredEvent {
  return { kind: "ignored", channelKind, accountId, reason };
}
