import { findChannel } from "#db/queries/channel.ts";
import { conversationState } from "#db/queries/conversation.ts";
import { hasLaterOutbound, lockMessage, updateMessage } from "#db/queries/message.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { decide } from "#lib/domain/conversation/decide.ts";
import { lockWithPolicy } from "../conversation/decide-locked.ts";
import { type Ctx, inTransaction } from "../context.ts";
import { scheduleSend } from "./schedule-send.ts";

/**
 * No status and no echo came for a send of unknown outcome. An AI message is repeated once, through the gate, where the
 * platform would have told of an arrival and nothing was written since. Everything else stays visible as unknown.
 */
export async function reconcileMessage(ctx: Ctx, conversationId: string, messageId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { row, policy } = await lockWithPolicy(tx, conversationId);
    const now = tx.app.clock.now();
    const message = await lockMessage(tx, messageId);
    if (message?.state !== "unknown" || message.author !== "ai") return;
    if (message.repeatedAt !== null || (await hasLaterOutbound(tx, conversationId, message.seq))) return;
    const channel = await findChannel(tx, message.channelId);
    if (!channel || adapterFor(channel.kind).capabilities.reconcilesBy === "none") return;
    const gate = { type: "start_send", author: "ai", controlEpoch: message.controlEpoch } as const;
    if (decide(conversationState(row), gate, { now, policy }).refused !== undefined) return;
    await updateMessage(tx, message.id, { state: "queued", sendingSince: null, repeatedAt: now });
    await scheduleSend(tx, conversationId);
  });
}
