import { lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { connectAttempt, idempotencyKey, rateLimit, webhookDelivery, workerHeartbeat } from "#db/schema/index.ts";

const dayMs = 86_400_000;

/** Rows that have served: limits that ran out, sign-ins that nobody finished, old API answers, the journal of deliveries after a month. */
export async function deleteExpired(db: Db, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  await db.delete(rateLimit).where(lt(rateLimit.expiresAt, now));
  await db.delete(connectAttempt).where(lt(connectAttempt.expiresAt, now));
  await db.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, daysAgo(2)));
  await db.delete(workerHeartbeat).where(lt(workerHeartbeat.at, daysAgo(1)));
  await db.delete(webhookDelivery).where(lt(webhookDelivery.processedAt, daysAgo(30)));
}
