import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { rateLimit } from "#db/schema/index.ts";

/** At most `pointsMax` per `windowMs` for what `key` names. Keys of personal data carry a hash of it. */
export interface RateLimit {
  key: string;
  pointsMax: number;
  windowMs: number;
}

export interface RateLimitVerdict {
  allowed: boolean;
  retryAfterSeconds: number;
}

/** Counts one attempt in a fixed window. One statement, so that all processes share one count. */
export async function takePoint(db: Db, limit: RateLimit, now: Date): Promise<RateLimitVerdict> {
  const expiresAt = new Date(now.getTime() + limit.windowMs);
  const over = sql`${rateLimit.expiresAt} <= ${now.toISOString()}`;
  const [row] = await db
    .insert(rateLimit)
    .values({ key: limit.key, points: 1, expiresAt })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        points: sql`case when ${over} then 1 else ${rateLimit.points} + 1 end`,
        expiresAt: sql`case when ${over} then excluded.expires_at else ${rateLimit.expiresAt} end`,
      },
    })
    .returning({ points: rateLimit.points, expiresAt: rateLimit.expiresAt });
  if (!row || row.points <= limit.pointsMax) return { allowed: true, retryAfterSeconds: 0 };
  const waitMs = row.expiresAt.getTime() - now.getTime();
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
}

/** An attempt that turned out well does not count. */
export async function returnPoint(db: Db, key: string): Promise<void> {
  await db
    .update(rateLimit)
    .set({ points: sql`greatest(${rateLimit.points} - 1, 0)` })
    .where(eq(rateLimit.key, key));
}

export async function forgetRateLimit(db: Db, key: string): Promise<void> {
  await db.delete(rateLimit).where(eq(rateLimit.key, key));
}
