import type { ChannelRecord } from "#db/queries/channel.ts";
import { deleteHolds, extendHolds, lockHolds, saveHold } from "#db/queries/send-hold.ts";
import type { Ctx } from "../context.ts";
import { type HoldClass, holdMs } from "./backoff.ts";

/** While one message probes whether a hold is over, the others wait this long before one of them may. */
const probeMs = 2_000;
/** Those that waited come back spread over this time. */
const spreadMs = 1_000;

export type Pass = { may: "send"; probe: boolean } | { may: "wait"; until: Date };

const channelKey = (channel: Pick<ChannelRecord, "id">) => `channel:${channel.id}`;
/** Channels whose app is not known are taken to share one: the operator's. */
const appKey = ({ settings }: Pick<ChannelRecord, "settings">) => `app:${settings.appId ?? "shared"}`;
const keysOf = (channel: ChannelRecord) => [channelKey(channel), appKey(channel)];

/**
 * Asks whether the platform lets a channel send. When a hold has run out one message goes first, as a probe: what comes
 * of it ends the hold, or makes it longer.
 */
export async function askHolds(tx: Ctx, channel: ChannelRecord): Promise<Pass> {
  // Nobody holds back what stays with us.
  if (channel.kind === "webchat") return { may: "send", probe: false };
  const holds = await lockHolds(tx.db, keysOf(channel));
  const now = tx.app.clock.now();
  const until = Math.max(...holds.map((hold) => hold.until.getTime()));
  if (until > now.getTime()) return { may: "wait", until: new Date(until + Math.random() * spreadMs) };
  if (holds.length === 0) return { may: "send", probe: false };
  await extendHolds(tx.db, keysOf(channel), new Date(now.getTime() + probeMs));
  return { may: "send", probe: true };
}

/**
 * The platform asked for patience: nothing goes out on the channel, or on any channel of its app, until the returned
 * time. Calls that were on their way when the hold began do not make it longer; a probe that fails does.
 */
export async function holdSending(
  tx: Ctx,
  channel: ChannelRecord,
  hold: { class: HoldClass; afterMs: number | null; probe: boolean },
): Promise<Date> {
  const key = hold.class === "app_rate" ? appKey(channel) : channelKey(channel);
  const [held] = await lockHolds(tx.db, [key]);
  const now = tx.app.clock.now();
  if (held && !hold.probe && held.until > now) return held.until;
  const times = (held?.times ?? 0) + 1;
  const until = new Date(now.getTime() + holdMs(hold, times, Math.random()));
  await saveHold(tx.db, { key, until, because: hold.class, times });
  return until;
}

/** The platform takes messages again. */
export async function endHolds(tx: Ctx, channel: ChannelRecord): Promise<void> {
  await deleteHolds(tx.db, keysOf(channel));
}

/** A channel with a new token starts without what was held against the old one. */
export async function endChannelHold(tx: Ctx, channel: ChannelRecord): Promise<void> {
  await deleteHolds(tx.db, [channelKey(channel)]);
}
