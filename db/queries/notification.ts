import { and, count, desc, eq, inArray, type InferSelectModel, isNull } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { member, notification, user } from "#db/schema/index.ts";
import { exactInstant, type Keyset, olderThan } from "./keyset.ts";

export interface NotificationRecord extends InferSelectModel<typeof notification> {
  memberName: string;
  createdAtExact: string;
}

/** Newest first; of one member, or of everybody. */
export async function listNotifications(
  { db, workspaceId }: Scope,
  { memberId, after }: { memberId: string | null; after: Keyset | null },
  limit: number,
): Promise<NotificationRecord[]> {
  const rows = await db
    .select({ notification, memberName: user.name, createdAtExact: exactInstant(notification.createdAt) })
    .from(notification)
    .innerJoin(member, and(eq(member.workspaceId, workspaceId), eq(member.id, notification.memberId)))
    .innerJoin(user, eq(user.id, member.userId))
    .where(
      and(
        eq(notification.workspaceId, workspaceId),
        memberId === null ? undefined : eq(notification.memberId, memberId),
        olderThan(notification.createdAt, notification.id, after),
      ),
    )
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(limit);
  return rows.map((row) => ({ ...row.notification, memberName: row.memberName, createdAtExact: row.createdAtExact }));
}

export async function countUnread({ db, workspaceId }: Scope, memberId: string): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notification)
    .where(
      and(eq(notification.workspaceId, workspaceId), eq(notification.memberId, memberId), isNull(notification.readAt)),
    );
  return row?.unread ?? 0;
}

/** A member's own only. `ids` null: all of them. */
export async function setRead(
  { db, workspaceId }: Scope,
  { memberId, ids, at }: { memberId: string; ids: readonly string[] | null; at: Date },
): Promise<void> {
  await db
    .update(notification)
    .set({ readAt: at })
    .where(
      and(
        eq(notification.workspaceId, workspaceId),
        eq(notification.memberId, memberId),
        ids === null ? undefined : inArray(notification.id, [...ids]),
        isNull(notification.readAt),
      ),
    );
}
