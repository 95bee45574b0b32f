import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { channelHour } from "#db/schema/index.ts";
import type { HourOfTraffic } from "#lib/domain/channel/watch-channel.ts";

export interface Traffic {
  received?: number;
  sent?: number;
  failed?: number;
}

/** Adds to the hour of `at`, in one statement. Outside of the conversation's lock: one row serves a whole channel. */
export async function countTraffic(
  { db, workspaceId }: Scope,
  channelId: string,
  at: Date,
  { received = 0, sent = 0, failed = 0 }: Traffic,
): Promise<void> {
  const hour = new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
  await db
    .insert(channelHour)
    .values({ workspaceId, channelId, hour, received, sent, failed })
    .onConflictDoUpdate({
      target: [channelHour.workspaceId, channelHour.channelId, channelHour.hour],
      set: {
        received: sql`${channelHour.received} + excluded.received`,
        sent: sql`${channelHour.sent} + excluded.sent`,
        failed: sql`${channelHour.failed} + excluded.failed`,
      },
    });
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
