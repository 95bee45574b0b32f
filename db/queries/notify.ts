import type { Scope } from "#db/client.ts";
import { notification } from "#db/schema/index.ts";
import type { NotificationKind } from "#lib/domain/conversation/notification-kind.ts";
import { newId } from "#lib/platform/ids.ts";

/** One row a member; members who were told of this cause already are left out. */
export async function insertNotifications(
  { db, workspaceId }: Scope,
  memberIds: readonly string[],
  notice: { kind: NotificationKind; conversationId: string | null; causeId: string; title: string; body: string },
  at: Date,
): Promise<{ id: string; memberId: string }[]> {
  if (memberIds.length === 0) return [];
  return db
    .insert(notification)
    .values(memberIds.map((memberId) => ({ workspaceId, id: newId(), memberId, ...notice, createdAt: at })))
    .onConflictDoNothing()
    .returning({ id: notification.id, memberId: notification.memberId });
}
