import { type ChannelRecord, findChannelsByAccount } from "#db/queries/channel.ts";
import type { DeliveryRecord } from "#db/queries/delivery.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { metaChannelKinds } from "#lib/domain/channel/channel-kind.ts";
import type { InboundEvent } from "#lib/domain/message/inbound-event.ts";
import { maySpeakFor } from "../channel/channel-secrets.ts";
import type { App } from "../context.ts";

export interface ReadDelivery {
  events: InboundEvent[];
  /** The channels that the delivery may speak for under this account id: several for a WhatsApp Business Account. */
  channelsOf: (accountId: string) => readonly ChannelRecord[];
}

/** What stands in a journalled delivery. Null for a kind that has no webhooks. */
export async function readDelivery(app: App, delivery: DeliveryRecord): Promise<ReadDelivery | null> {
  const kind = metaChannelKinds.find((known) => known === delivery.channelKind);
  if (!kind) return null;
  const events = adapterFor(kind).parse(JSON.parse(new TextDecoder().decode(delivery.body)), delivery.receivedAt);
  const accountIds = [...new Set(events.flatMap((event) => event.accountId ?? []))];
  const channels = await findChannelsByAccount(app.db, kind, accountIds);
  const allowed = channels.filter((channel) => maySpeakFor(app.env, kind, channel, delivery.signedWith));
  return { events, channelsOf: (accountId) => allowed.filter((one) => isCalled(one, accountId)) };
}

/** By its own id, by the one that only its app knows (reference D.1), or by the business account that it belongs to. */
function isCalled({ kind, accountId, settings }: ChannelRecord, id: string): boolean {
  if (accountId === id) return true;
  if (kind === "whatsapp") return settings.wabaId === id;
  return kind === "instagram" && settings.scopedId === id;
}
