import { countTraffic } from "#db/queries/channel-hour.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import type { SendOutcome } from "#lib/channels/channel.ts";
import type { Ctx } from "../context.ts";

/** Counts a call for the channel's error rate. What is tried again, or not known yet, is counted when it is settled. */
export async function countOutcome(ctx: Ctx, channelId: string, { outcome }: SendOutcome): Promise<void> {
  const now = ctx.app.clock.now();
  switch (outcome) {
    case "accepted":
      return countTraffic(ctx, channelId, now, { sent: 1 });
    case "rejected":
      return countTraffic(ctx, channelId, now, { failed: 1 });
    case "retry":
    case "unknown":
      return;
    default:
      return assertNever(outcome);
  }
}
