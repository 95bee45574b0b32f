import { and, asc, eq, type InferSelectModel, isNull, lt, sql } from "drizzle-orm";
import type { Db, Scope } from "#db/client.ts";
import { orphanStatus, parkedEcho, webhookDelivery } from "#db/schema/index.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { StatusEvent } from "#lib/domain/message/inbound-event.ts";

export type DeliveryRecord = InferSelectModel<typeof webhookDelivery>;

export interface NewDelivery {
  id: string;
  channelKind: ChannelKind;
  body: Uint8Array;
  bodySha256: string;
  signedWith: string;
  receivedAt: Date;
}

/** The id of the journal row: of the one that is there when the same body came before. */
export async function insertDelivery(db: Db, delivery: NewDelivery): Promise<{ id: string; isNew: boolean }> {
  const [inserted] = await db
    .insert(webhookDelivery)
    .values(delivery)
    .onConflictDoNothing()
    .returning({ id: webhookDelivery.id });
  if (inserted) return { id: inserted.id, isNew: true };
  const [known] = await db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(
      and(eq(webhookDelivery.channelKind, delivery.channelKind), eq(webhookDelivery.bodySha256, delivery.bodySha256)),
    );
  if (!known) throw new Error("a delivery was neither new nor known");
  return { id: known.id, isNew: false };
}

export async function findDelivery(db: Db, id: string): Promise<DeliveryRecord | null> {
  const [row] = await db.select().from(webhookDelivery).where(eq(webhookDelivery.id, id));
  return row ?? null;
}

export async function markDeliveryProcessed(
  db: Db,
  id: string,
  outcome: { at: Date; ignored: DeliveryRecord["ignored"] },
): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({ processedAt: outcome.at, ignored: outcome.ignored })
    .where(eq(webhookDelivery.id, id));
}

/** Deliveries that were stored but never finished, oldest first. */
export async function listUnprocessed(db: Db, before: Date, limit: number): Promise<{ id: string }[]> {
  return db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(and(isNull(webhookDelivery.processedAt), lt(webhookDelivery.receivedAt, before)))
    .orderBy(asc(webhookDelivery.receivedAt))
    .limit(limit);
}

export async function keepOrphanStatus(
  { db, workspaceId }: Scope,
  channelId: string,
  event: StatusEvent,
): Promise<void> {
  const { externalId, status, at, error } = event;
  await db.insert(orphanStatus).values({ workspaceId, channelId, externalId, status, at, error }).onConflictDoNothing();
}

/** Takes the statuses that came before their message; each is applied once. */
export async function takeOrphanStatuses(
  { db, workspaceId }: Scope,
  channelId: string,
  externalId: string,
): Promise<Pick<StatusEvent, "status" | "at" | "error">[]> {
  const rows = await db
    .delete(orphanStatus)
    .where(
      and(
        eq(orphanStatus.workspaceId, workspaceId),
        eq(orphanStatus.channelId, channelId),
        eq(orphanStatus.externalId, externalId),
      ),
    )
    .returning({ status: orphanStatus.status, at: orphanStatus.at, error: orphanStatus.error });
  return rows.sort((a, b) => a.at.getTime() - b.at.getTime());
}

export async function parkEcho(
  { db, workspaceId }: Scope,
  echo: { id: string; channelId: string; externalId: string; event: unknown; receivedAt: Date },
): Promise<boolean> {
  const rows = await db
    .insert(parkedEcho)
    .values({ workspaceId, ...echo })
    .onConflictDoNothing()
    .returning({ id: parkedEcho.id });
  return rows.length > 0;
}

export async function takeParkedEcho(
  { db, workspaceId }: Scope,
  id: string,
): Promise<{ channelId: string; event: unknown } | null> {
  const [row] = await db
    .delete(parkedEcho)
    .where(and(eq(parkedEcho.workspaceId, workspaceId), eq(parkedEcho.id, id)))
    .returning({ channelId: parkedEcho.channelId, event: parkedEcho.event });
  return row ?? null;
}

/** One lock for everything that makes or joins an identity of this channel under this address. */
export async function lockAddress(db: Db, channelId: string, address: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${channelId}:${address}`}, 0))`);
}
