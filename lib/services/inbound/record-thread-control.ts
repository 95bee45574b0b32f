import type { ChannelRecord } from "#db/queries/channel.ts";
import { hasTimelineEntry } from "#db/queries/timeline.ts";
import { automationName } from "#lib/domain/channel/automations.ts";
import { threadOwner } from "#lib/domain/channel/thread-owner.ts";
import { earlierOf } from "#lib/domain/earlier-of.ts";
import type { ThreadControlEvent } from "#lib/domain/message/inbound-event.ts";
import { applyDecision } from "../conversation/apply-decision.ts";
import { decideLocked, lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { ownAppId } from "./echo-writer.ts";
import { ensureConversation } from "./ensure-conversation.ts";

/** The role that WhatsApp gives an app to which its own agent hands customers. */
const usualRole = "escalation";

/** The platform moved the conversation, or another app asks for it; asking changes nothing but is seen. */
export async function recordThreadControl(ctx: Ctx, channel: ChannelRecord, event: ThreadControlEvent): Promise<null> {
  return inTransaction(ctx, async (tx) => {
    const { conversationId } = await ensureConversation(tx, channel, event.identity);
    const locked = await lockWithPolicy(tx, conversationId);
    const at = earlierOf(event.at, tx.app.clock.now());
    if (event.act === "requested") {
      if (await hasTimelineEntry(tx, conversationId, "thread_requested", at)) return null;
      const timeline = [{ kind: "thread_requested" as const, memberId: null, data: {}, at }];
      await applyDecision(tx, locked.row, { events: [], effects: [] }, { timeline });
      return null;
    }
    const own = { appId: ownAppId(tx.app.env, channel), role: channel.settings.routingRole ?? usualRole };
    const named = { act: event.act, owner: event.owner };
    const owner = threadOwner(named, own, (appId) => automationName(channel.settings, appId) !== null);
    await decideLocked(tx, locked, { type: "change_thread_owner", owner, at });
    return null;
  });
}
