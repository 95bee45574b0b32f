import { asc, inArray, type InferSelectModel } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { sendHold } from "#db/schema/index.ts";

export type SendHold = InferSelectModel<typeof sendHold>;

/** The holds under these keys, locked in one order, so that two senders never wait for each other. */
export async function lockHolds(db: Db, keys: readonly string[]): Promise<SendHold[]> {
  return db
    .select()
    .from(sendHold)
    .where(inArray(sendHold.key, [...keys]))
    .orderBy(asc(sendHold.key))
    .for("update");
}

export async function saveHold(db: Db, hold: SendHold): Promise<void> {
  const { until, because, times } = hold;
  await db.insert(sendHold).values(hold).onConflictDoUpdate({ target: sendHold.key, set: { until, because, times } });
}

/** Moves the end of existing holds; how often in a row they were set stays. */
export async function extendHolds(db: Db, keys: readonly string[], until: Date): Promise<void> {
  await db
    .update(sendHold)
    .set({ until })
    .where(inArray(sendHold.key, [...keys]));
}

export async function deleteHolds(db: Db, keys: readonly string[]): Promise<void> {
  await db.delete(sendHold).where(inArray(sendHold.key, [...keys]));
}
