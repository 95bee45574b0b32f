import { type ChannelRecord, findChannelsByAccount } from "#db/queries/channel.ts";
import { type DeliveryRecord, findDelivery, markDeliveryProcessed } from "#db/queries/delivery.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { type MetaChannelKind, metaChannelKinds } from "#lib/domain/channel/channel-kind.ts";
import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { maySpeakFor } from "../channel/channel-secrets.ts";
import { type App, systemCtx } from "../context.ts";
import { noteTraffic } from "./note-traffic.ts";
import { recordEvent } from "./record-event.ts";

/** An edit or a deletion may overtake its message: it is tried again this often, for so long. */
const againAfterMs = 5_000;
const originalWithinMs = 60_000;

/**
 * Turns a journalled delivery into events and records each in a transaction of its own: one that fails does not hold
 * back the others. Safe to run twice.
 */
export async function processDelivery(app: App, deliveryId: string): Promise<void> {
  const delivery = await findDelivery(app.db, deliveryId);
  if (!delivery || delivery.processedAt !== null) return;
  const kind = metaChannelKinds.find((known) => known === delivery.channelKind);
  if (!kind) return;
  const events = adapterFor(kind).parse(JSON.parse(new TextDecoder().decode(delivery.body)), delivery.receivedAt);
  const channels = await channelsOf(app, kind, delivery, events);
  const ignored: DeliveryRecord["ignored"] = [];
  const failures: unknown[] = [];
  for (const event of events) {
    try {
      const reason = await recordOne(app, channels, event);
      if (reason !== null) ignored.push({ reason, accountId: event.accountId });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  const now = app.clock.now();
  if (
    ignored.some(({ reason }) => overtook.has(reason)) &&
    now.getTime() - delivery.receivedAt.getTime() < originalWithinMs
  ) {
    const runAt = new Date(now.getTime() + againAfterMs);
    return enqueue(app.db, "inbound.process", { deliveryId }, { key: `delivery:${deliveryId}`, runAt });
  }
  await markDeliveryProcessed(app.db, delivery.id, { at: now, ignored });
  await noteTraffic(app, channels, events, delivery.receivedAt);
}

const overtook: ReadonlySet<string> = new Set(["edit_of_unknown_message", "delete_of_unknown_message"]);

async function channelsOf(
  app: App,
  kind: MetaChannelKind,
  delivery: DeliveryRecord,
  events: readonly InboundEvent[],
): Promise<Map<string, ChannelRecord>> {
  const accountIds = [...new Set(events.flatMap((event) => event.accountId ?? []))];
  const channels = await findChannelsByAccount(app.db, kind, accountIds);
  const allowed = channels.filter((channel) => maySpeakFor(app.env, kind, channel, delivery.signedWith));
  // An Instagram account goes by two ids (reference D.1).
  return new Map(
    allowed.flatMap((channel) =>
      [channel.accountId, channel.settings.scopedId ?? channel.accountId].map((id) => [id, channel] as const),
    ),
  );
}

/** @returns why the event was kept but not acted on, null when it was recorded */
async function recordOne(app: App, channels: Map<string, ChannelRecord>, event: InboundEvent): Promise<string | null> {
  if (event.kind === "ignored") return event.reason;
  const channel = channels.get(event.accountId);
  if (!channel) return "unknown_account";
  return recordEvent(systemCtx(app, channel.workspaceId), channel, event);
}
