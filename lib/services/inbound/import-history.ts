import { setTimeout as delay } from "node:timers/promises";
import { type ChannelRecord, mergeChannelSettings } from "#db/queries/channel.ts";
import { findDelivery } from "#db/queries/delivery.ts";
import type { HistoryEvent, HistoryProgressEvent } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type App, type Ctx, systemCtx } from "../context.ts";
import { firstPace, nextPace } from "./import-pace.ts";
import { importThread } from "./import-thread.ts";
import { readDelivery } from "./read-delivery.ts";

/** Stores the past that a delivery tells of, slice by slice. Wakes nobody. Safe to run twice. */
export async function importHistory(app: App, deliveryId: string): Promise<void> {
  const delivery = await findDelivery(app.db, deliveryId);
  const read = delivery && (await readDelivery(app, delivery));
  if (!read) return;
  for (const event of read.events) {
    if (event.kind !== "history" && event.kind !== "history_progress") continue;
    for (const channel of read.channelsOf(event.accountId)) {
      const ctx = systemCtx(app, channel.workspaceId);
      if (event.kind === "history") await importSlices(ctx, channel, event);
      else await noteProgress(ctx, channel, event);
    }
  }
}

async function importSlices(ctx: Ctx, channel: ChannelRecord, { identity, messages }: HistoryEvent): Promise<void> {
  const newestFirst = messages.toSorted((a, b) => b.sentAt.getTime() - a.sentAt.getTime());
  let pace = firstPace;
  for (let from = 0; from < newestFirst.length; ) {
    const { size } = pace;
    const startedAt = performance.now();
    await importThread(ctx, channel, identity, newestFirst.slice(from, from + size));
    pace = nextPace(size, performance.now() - startedAt);
    from += size;
    await delay(pace.restMs);
  }
}

/** A note on the channel: `history` is the percentage that has come, or `declined`. */
async function noteProgress(ctx: Ctx, channel: ChannelRecord, { state }: HistoryProgressEvent): Promise<void> {
  const history = state === "declined" ? state : String(Math.round(state.percent));
  await mergeChannelSettings(ctx, channel.id, { history });
  await publish(ctx, { type: "channel", channelId: channel.id });
}
