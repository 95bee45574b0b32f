import type { ChannelRecord } from "#db/queries/channel.ts";
import { findConversation, findConversationOfIdentity } from "#db/queries/conversation.ts";
import { keepOrphanStatus } from "#db/queries/delivery.ts";
import { findIdentities } from "#db/queries/identity.ts";
import { findByExternalId, moveForward } from "#db/queries/message.ts";
import type { WatermarkEvent } from "#lib/domain/message/inbound-event.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction } from "../context.ts";

/**
 * The customer has everything of ours up to here. A mark at a message that we do not know yet is kept for that message.
 * @returns why it was not acted on
 */
export async function recordWatermark(ctx: Ctx, channel: ChannelRecord, event: WatermarkEvent): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    const through = "at" in event.through ? event.through : await seqOf(tx, channel, event, event.through.externalId);
    if (through === null) return null;
    const [identity] = await findIdentities(tx, channel.id, event.identity);
    const found = identity && (await findConversationOfIdentity(tx, identity.id));
    if (!found) return "watermark_of_unknown_conversation";
    if (!(await moveForward(tx, found.id, event.status, through))) return null;
    const conversation = await findConversation(tx, found.id);
    if (conversation)
      await publish(tx, { type: "conversation", conversationId: found.id, leadId: conversation.leadId });
    return null;
  });
}

async function seqOf(
  tx: Ctx,
  channel: ChannelRecord,
  { status, at }: WatermarkEvent,
  externalId: string,
): Promise<{ seq: number } | null> {
  const known = await findByExternalId(tx, channel.id, externalId);
  if (known) return { seq: known.seq };
  await keepOrphanStatus(tx, channel.id, { externalId, status, at, error: null });
  return null;
}
