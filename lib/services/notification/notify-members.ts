import { insertNotifications } from "#db/queries/notify.ts";
import type { NotificationKind } from "#lib/domain/conversation/notification-kind.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";

export interface Notice {
  kind: NotificationKind;
  /** Null: about no conversation. */
  conversationId: string | null;
  /** The same cause tells a member once. */
  causeId: string;
  title: string;
  body: string;
}

/** Writes the notice for each member and tells their open pages. */
export async function notifyMembers(ctx: Ctx, memberIds: readonly string[], notice: Notice): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    for (const { id, memberId } of await insertNotifications(tx, memberIds, notice, tx.app.clock.now())) {
      await publish(tx, { type: "notification", notificationId: id, memberId });
    }
  });
}
