import type { ChannelRecord } from "#db/queries/channel.ts";
import type { ReactionOutcome } from "#lib/channels/channel.ts";
import { decideLocked, lockWithPolicy } from "../conversation/decide-locked.ts";
import type { Ctx } from "../context.ts";
import { endTrouble, needReconnection, recordTrouble } from "./channel-trouble.ts";
import { holdSending } from "./hold.ts";

interface Called {
  channel: ChannelRecord;
  conversationId: string;
  /** It went first after a hold. */
  probe: boolean;
}

/**
 * What a call that was no message says about the conversation, the channel and the app: the same as a refused message
 * would, only that nothing of it waits.
 */
export async function noteRefusal(tx: Ctx, called: Called, outcome: ReactionOutcome): Promise<void> {
  const { channel, conversationId, probe } = called;
  if (outcome.outcome === "accepted") return probe ? endTrouble(tx, channel) : undefined;
  if (outcome.outcome === "unknown") return;
  const { class: because, error } = outcome;
  switch (because) {
    case "reconnect":
      await needReconnection(tx, channel);
      return;
    case "not_owner": {
      const locked = await lockWithPolicy(tx, conversationId);
      await decideLocked(tx, locked, { type: "change_thread_owner", owner: "app", at: tx.app.clock.now() });
      return;
    }
    case "channel_rate":
    case "app_rate":
      await holdSending(tx, channel, { class: because, afterMs: outcome.afterMs, probe });
      return;
    case "policy":
    case "billing":
      await recordTrouble(tx, channel, because, error, probe);
      return;
    case "pair_rate":
    case "temporary":
    case "window_closed":
    case "unreachable":
    case "invalid":
      return;
  }
}
