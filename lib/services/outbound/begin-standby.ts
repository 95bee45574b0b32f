import { beginStandby as begin } from "#db/queries/conversation.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import type { Ctx } from "../context.ts";

/** The platform says that another app owns the conversation there. Noted once. */
export async function beginStandby(tx: Ctx, conversationId: string): Promise<void> {
  const at = tx.app.clock.now();
  if (!(await begin(tx, conversationId, at))) return;
  await insertTimeline(tx, conversationId, [{ kind: "standby_began", memberId: null, data: {}, at }]);
}
