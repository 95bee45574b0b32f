import { adapterFor } from "#lib/channels/registry.ts";
import type { ChannelRecord } from "#db/queries/channel.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { aiMessagesPerDayMax, aiMessagesPerHourMax, burstMaxMs, type Policy } from "#lib/domain/conversation/state.ts";
import type { Env } from "#lib/platform/env.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export function replyWindowMs(kind: ChannelKind): number | null {
  const { replyWindowHours } = adapterFor(kind).capabilities;
  return replyWindowHours === null ? null : replyWindowHours * hourMs;
}

/** The settings and facts that bound a decision in a workspace, on a channel. */
export function policyOf(
  env: Pick<Env, "replyDelayMs">,
  { kind, state, aiEnabled }: Pick<ChannelRecord, "kind" | "state" | "aiEnabled">,
  pauseMinutes: number,
): Policy {
  return {
    pauseMs: pauseMinutes * minuteMs,
    // Nothing that the AI wrote could leave a disconnected channel.
    aiEnabled: aiEnabled && state !== "not_connected",
    replyDelayMs: env.replyDelayMs,
    burstMaxMs,
    replyWindowMs: replyWindowMs(kind),
    aiMessagesPerHourMax,
    aiMessagesPerDayMax,
  };
}
