import { assertNever } from "#lib/domain/assert-never.ts";
import type { SendOutcome } from "#lib/channels/channel.ts";
import { gatherTraffic } from "../channel/gather-traffic.ts";
import type { Ctx } from "../context.ts";

/** Counts a call for the channel's error rate. What is tried again, or not known yet, is counted when it is settled. */
export function countOutcome(ctx: Ctx, channelId: string, { outcome }: SendOutcome): void {
  const now = ctx.app.clock.now();
  switch (outcome) {
    case "accepted":
      return gatherTraffic(ctx, channelId, now, { sent: 1, sentAt: now });
    case "rejected":
      return gatherTraffic(ctx, channelId, now, { failed: 1 });
    case "retry":
    case "unknown":
      return;
    default:
      return assertNever(outcome);
  }
}
