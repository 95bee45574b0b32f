import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { channel, channelHour } from "#db/schema/index.ts";
import type { ChannelEventKind } from "#lib/domain/channel/channel-event.ts";
import type { HourOfTraffic } from "#lib/domain/channel/watch-channel.ts";

export interface ChannelTraffic {
  /** The beginning of the hour. */
  hour: Date;
  received: number;
  sent: number;
  failed: number;
  /** When a platform last took something of ours; null where it took nothing. */
  sentAt: Date | null;
  /** The newest thing that the platform told us; null where it told nothing. */
  event: { at: Date; kind: ChannelEventKind } | null;
}

/**
 * Adds to an hour of a channel and moves its last event and its last send on, in one statement; what comes late does not
 * go back, and a channel that is gone is passed over. Outside of the conversation's lock: one row serves a whole channel.
 */
export async function addTraffic(
  { db, workspaceId }: Scope,
  channelId: string,
  { hour, received, sent, failed, sentAt, event }: ChannelTraffic,
): Promise<{ isFirstEvent: boolean }> {
  const at = event?.at.toISOString() ?? null;
  const isNewer = sql`(${at}::timestamptz is not null and coalesce(channel.last_event_at <= ${at}::timestamptz, true))`;
  const lastSend = sql`${sentAt?.toISOString() ?? null}::timestamptz`;
  const [row] = await db.execute<{ is_first: boolean }>(sql`
    with known as (
      select workspace_id, id, last_event_at from ${channel} where workspace_id = ${workspaceId} and id = ${channelId}),
    told as (
      update ${channel} set last_send_at = greatest(channel.last_send_at, ${lastSend}),
        last_event_at = case when ${isNewer} then ${at}::timestamptz else channel.last_event_at end,
        last_event_kind = case when ${isNewer} then ${event?.kind ?? null} else channel.last_event_kind end
      from known where channel.workspace_id = known.workspace_id and channel.id = known.id
      and (${isNewer} or ${lastSend} > coalesce(channel.last_send_at, '-infinity'))
      returning known.last_event_at is null and ${isNewer} as is_first),
    counted as (
      insert into ${channelHour} as hour (workspace_id, channel_id, hour, received, sent, failed)
      select workspace_id, id, ${hour.toISOString()}::timestamptz, ${received}::int, ${sent}::int, ${failed}::int from known
      on conflict (workspace_id, channel_id, hour) do update set received = hour.received + excluded.received,
      sent = hour.sent + excluded.sent, failed = hour.failed + excluded.failed)
    select is_first from told`);
  return { isFirstEvent: row?.is_first === true };
}

export interface ChannelHourRow extends HourOfTraffic {
  channelId: string;
}

/** Traffic of these channels since then, oldest first. Hours without any are missing. */
export async function listHours(
  { db, workspaceId }: Scope,
  channelIds: readonly string[],
  since: Date,
): Promise<ChannelHourRow[]> {
  if (channelIds.length === 0) return [];
  const { channelId, hour, received, sent, failed } = channelHour;
  return db
    .select({ channelId, hour, received, sent, failed })
    .from(channelHour)
    .where(
      and(
        eq(channelHour.workspaceId, workspaceId),
        inArray(channelHour.channelId, [...channelIds]),
        gte(channelHour.hour, since),
      ),
    )
    .orderBy(asc(channelHour.hour));
}

export async function deleteHoursBefore(db: Db, before: Date): Promise<void> {
  await db.delete(channelHour).where(lt(channelHour.hour, before));
}
