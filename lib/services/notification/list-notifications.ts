import { countUnread, listNotifications as listRecords, type NotificationRecord } from "#db/queries/notification.ts";
import type { NotificationView } from "#lib/domain/views/conversation-view.ts";
import { actingMemberId, type Ctx, requirePermission } from "../context.ts";
import { pageOf, readKeyset } from "../cursor.ts";

export interface NotificationPage {
  data: NotificationView[];
  unread: number;
  nextCursor: string | null;
}

const pageSize = 50;

/** What the member was told, newest first. */
export async function listNotifications(ctx: Ctx, cursor?: string): Promise<NotificationPage> {
  requirePermission(ctx, "conversation.read");
  const memberId = actingMemberId(ctx);
  if (memberId === null) return { data: [], unread: 0, nextCursor: null };
  const [found, unread] = await Promise.all([
    listRecords(ctx, { memberId, after: readKeyset(cursor) }, pageSize + 1),
    countUnread(ctx, memberId),
  ]);
  const { rows, nextCursor } = pageOf(found, pageSize, (row) => ({ at: row.createdAtExact, id: row.id }));
  return { data: rows.map(notificationView), unread, nextCursor };
}

function notificationView({
  id,
  kind,
  title,
  body,
  conversationId,
  createdAt,
  readAt,
}: NotificationRecord): NotificationView {
  return { id, kind, title, body, conversationId, at: createdAt.toISOString(), read: readAt !== null };
}
