import type { ChannelRecord } from "#db/queries/channel.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import type {
  HistoryEvent,
  HistoryProgressEvent,
  IgnoredEvent,
  InboundEvent,
} from "#lib/domain/message/inbound-event.ts";
import type { Ctx } from "../context.ts";
import { recordAccountNews } from "./record-account-news.ts";
import { recordChange } from "./record-change.ts";
import { recordContact } from "./record-contact.ts";
import { recordCustomerMessage } from "./record-customer-message.ts";
import { recordEcho } from "./record-echo.ts";
import { recordReferral } from "./record-referral.ts";
import { recordStatus } from "./record-status.ts";
import { recordThreadControl } from "./record-thread-control.ts";
import { recordWatermark } from "./record-watermark.ts";

/**
 * Records one event, once: unique keys make a repeated event change nothing.
 * @returns why it was not acted on, null when it was (or had been already)
 */
export async function recordEvent(
  ctx: Ctx,
  channel: ChannelRecord,
  event: Exclude<InboundEvent, IgnoredEvent | HistoryEvent | HistoryProgressEvent>,
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
    case "watermark":
      return recordWatermark(ctx, channel, event);
    case "referral":
      return recordReferral(ctx, channel, event);
    case "thread_control":
      return recordThreadControl(ctx, channel, event);
    case "address_book":
    case "marketing_choice":
      return recordContact(ctx, channel, event);
    case "template":
    case "account":
      return recordAccountNews(ctx, channel, event);
    default:
      return assertNever(event);
  }
}
