import { type ChannelRecord, findChannel } from "#db/queries/channel.ts";
import { type DeliveryRecord, listDeliveriesNaming } from "#db/queries/delivery.ts";
import { channelEventOf } from "#lib/channels/channel-event-of.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { channelEventWords, ignoredWords } from "#lib/domain/channel/channel-event.ts";
import type { MetaChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelEventsView, ChannelEventView } from "#lib/domain/views/settings-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { maySpeakFor } from "./channel-secrets.ts";

const eventsMax = 50;
/** A channel that is seldom used, beside busy ones, shows less. */
const deliveriesLookedAt = 2_000;

/** What the platform told us of a channel, newest first: kinds, times and reasons, never what was written. */
export async function listChannelEvents(ctx: Ctx, channelId: string): Promise<ChannelEventsView> {
  requirePermission(ctx, "settings.edit");
  const channel = await findChannel(ctx, channelId);
  if (!channel || channel.kind === "webchat") throw new AppError("not_found", "This channel has no events to show.");
  const { kind, accountId } = channel;
  const query = { kind, accountId, lookAt: deliveriesLookedAt, limit: eventsMax };
  const deliveries = await listDeliveriesNaming(ctx.db, query);
  const own = deliveries.filter((one) => maySpeakFor(ctx.app.env, kind, channel, one.signedWith));
  return { data: own.flatMap((delivery) => eventsOf(delivery, channel, kind)).slice(0, eventsMax) };
}

function eventsOf(delivery: DeliveryRecord, { accountId }: ChannelRecord, kind: MetaChannelKind): ChannelEventView[] {
  const events = adapterFor(kind).parse(JSON.parse(new TextDecoder().decode(delivery.body)), delivery.receivedAt);
  const at = delivery.receivedAt.toISOString();
  const own = events.filter((event) => event.accountId === accountId);
  // Reasons that recording found stand beside the delivery; those of parsing are among its events.
  const parsed = new Set(events.flatMap((event) => (event.kind === "ignored" ? event.reason : [])));
  const recorded = delivery.ignored.filter((one) => one.accountId === accountId && !parsed.has(one.reason));
  const ignored = recorded.map((one) => ignoredWords(one.reason));
  return own.map((event, index) => {
    if (event.kind === "ignored") return { at, words: "Not acted on", because: ignoredWords(event.reason) };
    const because = ignored.length === own.length ? (ignored[index] ?? null) : null;
    return { at, words: channelEventWords(channelEventOf(event)), because };
  });
}
