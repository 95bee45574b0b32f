import { addTraffic, type ChannelTraffic } from "#db/queries/channel-hour.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type App, type Ctx, systemCtx } from "../context.ts";

/** What was counted and is not stored yet, by channel and hour. Copies of an `App` share their database. */
const gathered = new WeakMap<App["db"], Map<string, Gathered>>();

interface Gathered extends ChannelTraffic {
  workspaceId: string;
  channelId: string;
}

/**
 * Counts for a channel, in memory: `saveTraffic` stores it soon after. Each turn of a busy channel would else wait for the
 * one row that they all share. What a crash loses is a second of a statistic.
 */
export function gatherTraffic(
  { app, workspaceId }: Pick<Ctx, "app" | "workspaceId">,
  channelId: string,
  at: Date,
  { received = 0, sent = 0, failed = 0, sentAt = null, event = null }: Partial<Omit<ChannelTraffic, "hour">>,
): void {
  const hour = new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
  const waiting = gathered.get(app.db) ?? new Map<string, Gathered>();
  gathered.set(app.db, waiting);
  const key = `${channelId} ${hour.getTime()}`;
  const before = waiting.get(key);
  waiting.set(key, {
    workspaceId,
    channelId,
    hour,
    received: received + (before?.received ?? 0),
    sent: sent + (before?.sent ?? 0),
    failed: failed + (before?.failed ?? 0),
    sentAt: later(before?.sentAt ?? null, sentAt),
    event: newer(before?.event ?? null, event),
  });
}

function newer(one: ChannelTraffic["event"], other: ChannelTraffic["event"]): ChannelTraffic["event"] {
  if (one === null || other === null) return one ?? other;
  return other.at >= one.at ? other : one;
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return other >= one ? other : one;
}

/** Stores what was gathered, one statement a channel and hour. What cannot be stored now is kept for the next time. */
export async function saveTraffic(app: App): Promise<void> {
  const waiting = gathered.get(app.db);
  if (!waiting) return;
  gathered.delete(app.db);
  for (const one of waiting.values()) {
    const ctx = systemCtx(app, one.workspaceId);
    try {
      const { isFirstEvent } = await addTraffic(ctx, one.channelId, one);
      if (isFirstEvent) await publish(ctx, { type: "channel", channelId: one.channelId });
    } catch (error) {
      gatherTraffic(ctx, one.channelId, one.hour, one);
      app.log.warn({ err: error, channelId: one.channelId }, "the traffic of a channel is stored later");
    }
  }
}
