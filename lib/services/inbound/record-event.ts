import type { ChannelRecord } from "#db/queries/channel.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import type { IgnoredEvent, InboundEvent } from "#lib/domain/message/inbound-event.ts";
import type { Ctx } from "../context.ts";
import { recordChange } from "./record-change.ts";
import { recordCustomerMessage } from "./record-customer-message.ts";
import { recordEcho } from "./record-echo.ts";
import { recordStatus } from "./record-status.ts";

/**
 * Records one event, once: unique keys make a repeated event change nothing.
 * @returns why it was not acted on, null when it was (or had been already)
 */
export async function recordEvent(
  ctx: Ctx,
  channel: ChannelRecord,
  event: Exclude<InboundEvent, IgnoredEvent>,
): Promise<string | null> {
  switch (event.kind) {
    case "message":
      return recordCustomerMessage(ctx, channel, event);
    case "echo":
      return recordEcho(ctx, channel, event);
    case "status":
      return recordStatus(ctx, channel, event);
    case "reaction":
    case "edit":
    case "delete":
    case "identity_change":
      return recordChange(ctx, channel, event);
    default:
      return assertNever(event);
  }
}
