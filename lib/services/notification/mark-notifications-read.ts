import { setRead } from "#db/queries/notification.ts";
import { actingMemberId, type Ctx, requirePermission } from "../context.ts";

/** A member has seen some of their own notifications, or all of them. */
export async function markNotificationsRead(ctx: Ctx, which: { ids: string[] } | { all: true }): Promise<void> {
  requirePermission(ctx, "conversation.read");
  const memberId = actingMemberId(ctx);
  if (memberId === null) return;
  await setRead(ctx, { memberId, ids: "ids" in which ? which.ids : null, at: ctx.app.clock.now() });
}
