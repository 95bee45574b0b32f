import { and, eq } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { member, notification, user, workspace } from "#db/schema/index.ts";
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

/** A notice with the address of the member it is for. */
export async function findMailNotice({ db, workspaceId }: Scope, id: string) {
  const [row] = await db
    .select({
      kind: notification.kind,
      title: notification.title,
      body: notification.body,
      email: user.email,
      disabledAt: member.disabledAt,
      workspaceName: workspace.name,
    })
    .from(notification)
    .innerJoin(member, and(eq(member.workspaceId, workspaceId), eq(member.id, notification.memberId)))
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(workspace, eq(workspace.id, notification.workspaceId))
    .where(and(eq(notification.workspaceId, workspaceId), eq(notification.id, id)));
  return row ?? null;
}
