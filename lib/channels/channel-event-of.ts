import type { ChannelEventKind } from "#lib/domain/channel/channel-event.ts";
import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";

/** What an event is called on the channel's card. */
export function channelEventOf(event: InboundEvent): ChannelEventKind {
  switch (event.kind) {
    case "message":
      return "message";
    case "echo":
      return "echo";
    case "status":
      return event.status === "sent" ? "other" : event.status;
    default:
      return "other";
  }
}
