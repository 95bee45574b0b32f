import { type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import type { StatusEvent } from "#lib/domain/message/inbound-event.ts";
import { mayMoveTo } from "#lib/domain/message/message.ts";
import { publishConversation } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";

/**
 * Moves a message forward by what the platform says of it; a late status changes nothing. Also settles a send whose
 * outcome was unknown. Call under the message's lock.
 */
export async function applyStatus(
  tx: Ctx,
  ours: MessageRecord,
  event: Pick<StatusEvent, "status" | "at" | "error"> & { externalId: string },
): Promise<void> {
  const externalId = ours.externalId ?? event.externalId;
  if (!mayMoveTo(ours.state, event.status)) {
    if (ours.externalId === null) await updateMessage(tx, ours.id, { externalId });
    return;
  }
  const error = event.status === "failed" && event.error ? { ...event.error, class: "reported" } : null;
  await updateMessage(tx, ours.id, { state: event.status, externalId, error });
  if (event.status === "failed") {
    const data = { messageId: ours.id, code: event.error?.code ?? null };
    await insertTimeline(tx, ours.conversationId, [
      { kind: "send_failed", memberId: null, data, at: tx.app.clock.now() },
    ]);
  }
  await publishConversation(tx, ours.conversationId);
}
