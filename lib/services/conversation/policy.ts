import type { ChannelRecord } from "#db/queries/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import type { WindowPolicy } from "#lib/domain/conversation/reply-window.ts";
import { aiMessagesPerDayMax, aiMessagesPerHourMax, burstMaxMs, type Policy } from "#lib/domain/conversation/state.ts";
import type { Env } from "#lib/platform/env.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The windows of a channel. Answers as a human agent need the platform's approval, so an owner switches them on. */
export function windowsOf({ kind, settings }: Pick<ChannelRecord, "kind" | "settings">): WindowPolicy {
  const { replyWindowHours, humanAgentWindowHours } = adapterFor(kind).capabilities;
  const asAgent = humanAgentWindowHours !== null && settings.humanAgent === "on";
  return {
    replyWindowMs: replyWindowHours === null ? null : replyWindowHours * hourMs,
    humanAgentWindowMs: asAgent ? humanAgentWindowHours * hourMs : null,
  };
}

/** The settings and facts that bound a decision in a workspace, on a channel. */
export function policyOf(
  env: Pick<Env, "replyDelayMs">,
  channel: Pick<ChannelRecord, "kind" | "settings" | "state" | "aiEnabled">,
  pauseMinutes: number,
): Policy {
  return {
    pauseMs: pauseMinutes * minuteMs,
    // Nothing that the AI wrote could leave a disconnected channel.
    aiEnabled: channel.aiEnabled && channel.state !== "not_connected",
    replyDelayMs: env.replyDelayMs,
    burstMaxMs,
    ...windowsOf(channel),
    aiMessagesPerHourMax,
    aiMessagesPerDayMax,
  };
}
