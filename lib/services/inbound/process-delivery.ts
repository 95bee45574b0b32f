import { type ChannelRecord, findChannelsByAccount } from "#db/queries/channel.ts";
import { type DeliveryRecord, findDelivery, markDeliveryProcessed } from "#db/queries/delivery.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { type MetaChannelKind, metaChannelKinds } from "#lib/domain/channel/channel-kind.ts";
import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { maySpeakFor } from "../channel/channel-secrets.ts";
import { type App, systemCtx } from "../context.ts";
import { recordEvent } from "./record-event.ts";

/** Turns a journalled delivery into events and records each in a transaction of its own. Safe to run twice. */
export async function processDelivery(app: App, deliveryId: string): Promise<void> {
  const delivery = await findDelivery(app.db, deliveryId);
  if (!delivery || delivery.processedAt !== null) return;
  const kind = metaChannelKinds.find((known) => known === delivery.channelKind);
  if (!kind) return;
  const events = adapterFor(kind).parse(JSON.parse(new TextDecoder().decode(delivery.body)));
  const channels = await channelsOf(app, kind, delivery, events);
  const ignored: DeliveryRecord["ignored"] = [];
  for (const event of events) {
    const reason = await recordOne(app, channels, event);
    if (reason !== null) ignored.push({ reason, accountId: event.accountId });
  }
  await markDeliveryProcessed(app.db, delivery.id, { at: app.clock.now(), ignored });
}

async function channelsOf(
  app: App,
  kind: MetaChannelKind,
  delivery: DeliveryRecord,
  events: readonly InboundEvent[],
): Promise<Map<string, ChannelRecord>> {
  const accountIds = [...new Set(events.flatMap((event) => event.accountId ?? []))];
  const channels = await findChannelsByAccount(app.db, kind, accountIds);
  const allowed = channels.filter((channel) => maySpeakFor(app.env, kind, channel, delivery.signedWith));
  return new Map(allowed.map((channel) => [channel.accountId, channel]));
}

/** @returns why the event was kept but not acted on, null when it was recorded */
async function recordOne(app: App, channels: Map<string, ChannelRecord>, event: InboundEvent): Promise<string | null> {
  if (event.kind === "ignored") return event.reason;
  const channel = channels.get(event.accountId);
  if (!channel) return "unknown_account";
  return recordEvent(systemCtx(app, channel.workspaceId), channel, event);
}
