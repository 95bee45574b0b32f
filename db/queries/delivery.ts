import { and, asc, desc, eq, type InferSelectModel, isNull, lt, sql } from "drizzle-orm";
import { builtOnce, builtPerColumns } from "#db/built-once.ts";
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

/** Stores a new delivery and adds its job, in one statement. False when the same body came before. */
export async function storeDelivery(db: Db, delivery: NewDelivery, attemptsMax: number): Promise<boolean> {
  const { id, channelKind, body, bodySha256, signedWith, receivedAt } = delivery;
  const rows = await db.execute(sql`
    with stored as (
      insert into webhook_delivery (id, channel_kind, body, body_sha256, signed_with, received_at)
      values (${id}, ${channelKind}, ${body}, ${bodySha256}, ${signedWith}, ${receivedAt.toISOString()}::timestamptz)
      on conflict do nothing returning id)
    select (graphile_worker.add_job(identifier => 'inbound.process', payload => json_build_object('deliveryId', id),
      max_attempts => ${attemptsMax}::int, job_key => 'delivery:' || id)).id from stored`);
  return rows.length > 0;
}

/** The delivery that came with the same body before. */
export async function findDeliveryOfBody(
  db: Db,
  { channelKind, bodySha256 }: Pick<NewDelivery, "channelKind" | "bodySha256">,
): Promise<{ id: string } | null> {
  const [known] = await db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.channelKind, channelKind), eq(webhookDelivery.bodySha256, bodySha256)));
  return known ?? null;
}

const byId = builtOnce(["id"], (db, { id }) => db.select().from(webhookDelivery).where(eq(webhookDelivery.id, id)));

export async function findDelivery(db: Db, id: string): Promise<DeliveryRecord | null> {
  const [row] = await byId(db, { id });
  return row ?? null;
}

type Outcome = Pick<DeliveryRecord, "processedAt" | "ignored">;

const update = builtPerColumns(["id"], (db, outcome: Outcome, { id }) =>
  db.update(webhookDelivery).set(outcome).where(eq(webhookDelivery.id, id)),
);

export async function markDeliveryProcessed(
  db: Db,
  id: string,
  outcome: { at: Date; ignored: DeliveryRecord["ignored"] },
): Promise<void> {
  await update(db, { processedAt: outcome.at, ignored: outcome.ignored }, { id });
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
  event: Pick<StatusEvent, "externalId" | "status" | "at" | "error">,
): Promise<void> {
  const { externalId, status, at, error } = event;
  await db.insert(orphanStatus).values({ workspaceId, channelId, externalId, status, at, error }).onConflictDoNothing();
}

const take = builtOnce(["workspaceId", "channelId", "externalId"], (db, { workspaceId, channelId, externalId }) =>
  db
    .delete(orphanStatus)
    .where(
      and(
        eq(orphanStatus.workspaceId, workspaceId),
        eq(orphanStatus.channelId, channelId),
        eq(orphanStatus.externalId, externalId),
      ),
    )
    .returning({ status: orphanStatus.status, at: orphanStatus.at, error: orphanStatus.error }),
);

/** Takes the statuses that came before their message; each is applied once. */
export async function takeOrphanStatuses(
  { db, workspaceId }: Scope,
  channelId: string,
  externalId: string,
): Promise<Pick<StatusEvent, "status" | "at" | "error">[]> {
  const rows = await take(db, { workspaceId, channelId, externalId });
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
): Promise<{ channelId: string; event: unknown; receivedAt: Date } | null> {
  const [row] = await db
    .delete(parkedEcho)
    .where(and(eq(parkedEcho.workspaceId, workspaceId), eq(parkedEcho.id, id)))
    .returning({ channelId: parkedEcho.channelId, event: parkedEcho.event, receivedAt: parkedEcho.receivedAt });
  return row ?? null;
}

/** One lock for everything that makes or joins an identity of this channel under this address. */
export async function lockAddress(db: Db, channelId: string, address: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${channelId}:${address}`}, 0))`);
}

/**
 * The newest deliveries whose raw bytes name this account. Looks at so many of its kind and no further: ids are made in
 * the order of time.
 */
export async function listDeliveriesNaming(
  db: Db,
  { kind, accountId, lookAt, limit }: { kind: ChannelKind; accountId: string; lookAt: number; limit: number },
): Promise<DeliveryRecord[]> {
  const newest = db
    .select()
    .from(webhookDelivery)
    .where(eq(webhookDelivery.channelKind, kind))
    .orderBy(desc(webhookDelivery.id))
    .limit(lookAt)
    .as("newest");
  return db
    .select()
    .from(newest)
    .where(sql`position(convert_to(${accountId}, 'UTF8') in ${newest.body}) > 0`)
    .orderBy(desc(newest.id))
    .limit(limit);
}
