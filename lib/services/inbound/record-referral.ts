import type { ChannelRecord } from "#db/queries/channel.ts";
import { hasTimelineEntry } from "#db/queries/timeline.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import type { ReferralEvent } from "#lib/domain/message/inbound-event.ts";
import { referralLine } from "#lib/domain/message/referral.ts";
import { applyDecision } from "../conversation/apply-decision.ts";
import { lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { ensureConversation } from "./ensure-conversation.ts";

/** The customer opened the chat through a link or an ad and has said nothing: a line in the timeline, nobody is woken. */
export async function recordReferral(ctx: Ctx, channel: ChannelRecord, event: ReferralEvent): Promise<null> {
  return inTransaction(ctx, async (tx) => {
    const { conversationId } = await ensureConversation(tx, channel, event.from);
    const { row } = await lockWithPolicy(tx, conversationId);
    const at = earlierOf(event.at, tx.app.clock.now());
    if (await hasTimelineEntry(tx, conversationId, "came_from", at)) return null;
    const data = { from: referralLine(event.referral), referral: JSON.stringify(event.referral) };
    const timeline = [{ kind: "came_from" as const, memberId: null, data, at }];
    await applyDecision(tx, row, { events: [], effects: [] }, { timeline });
    return null;
  });
}
