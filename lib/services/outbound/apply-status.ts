import { findChannel } from "#db/queries/channel.ts";
import { type MessageRecord, updateMessage } from "#db/queries/message.ts";
import { insertTimeline } from "#db/queries/timeline.ts";
import { reportedFailure } from "#lib/channels/meta/classify-error.ts";
import type { ProviderError, StatusEvent } from "#lib/domain/message/inbound-event.ts";
import { mayMoveTo } from "#lib/domain/message/message.ts";
import { publishConversation } from "#lib/realtime/publish.ts";
import type { Ctx } from "../context.ts";
import { recordTrouble } from "./channel-trouble.ts";

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
  const error = event.status === "failed" ? await reportedError(tx, ours, event.error) : null;
  await updateMessage(tx, ours.id, { state: event.status, externalId, error });
  if (event.status === "failed") {
    const data = { messageId: ours.id, code: event.error?.code ?? null };
    await insertTimeline(tx, ours.conversationId, [
      { kind: "send_failed", memberId: null, data, at: tx.app.clock.now() },
    ]);
  }
  await publishConversation(tx, ours.conversationId);
}

/** An accepted message may fail later, for a reason that stands in the way of others too. */
async function reportedError(
  tx: Ctx,
  ours: MessageRecord,
  error: ProviderError | null,
): Promise<MessageRecord["error"]> {
  const channel = error && (await findChannel(tx, ours.channelId));
  if (!channel) return null;
  const because = reportedFailure(channel.kind, error);
  if (because === "policy" || because === "billing") await recordTrouble(tx, channel, because, error, false);
  return { ...error, class: because };
}
