import type { ChannelRecord } from "#db/queries/channel.ts";
import { keepOrphanStatus } from "#db/queries/delivery.ts";
import { findByExternalId, findMessage, lockMessage, type MessageRecord } from "#db/queries/message.ts";
import type { StatusEvent } from "#lib/domain/message/inbound-event.ts";
import { applyStatus } from "../outbound/apply-status.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { isUuid } from "./parked-echo.ts";

/** What became of a message of ours. A status that comes before we know its message is kept until we do. */
export async function recordStatus(ctx: Ctx, channel: ChannelRecord, event: StatusEvent): Promise<null> {
  // Most of a large delivery may be about sends of others: those need no transaction.
  const ours = await findOurs(ctx, channel, event);
  if (!ours) {
    await keepOrphanStatus(ctx, channel.id, event);
    return null;
  }
  await inTransaction(ctx, async (tx) => {
    const locked = await lockMessage(tx, ours.id);
    if (!locked) return keepOrphanStatus(tx, channel.id, event);
    await applyStatus(tx, locked, event);
  });
  return null;
}

async function findOurs(ctx: Ctx, channel: ChannelRecord, event: StatusEvent): Promise<MessageRecord | null> {
  const known = await findByExternalId(ctx, channel.id, event.externalId);
  if (known) return known;
  if (event.correlationId === null || !isUuid(event.correlationId)) return null;
  const correlated = await findMessage(ctx, event.correlationId);
  return correlated?.channelId === channel.id ? correlated : null;
}
