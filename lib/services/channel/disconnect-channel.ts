import { forgetBook } from "#db/queries/address-book.ts";
import { lockChannel, updateChannel } from "#db/queries/channel.ts";
import { listConversationsToSend } from "#db/queries/message.ts";
import { cancelJob } from "#lib/jobs/enqueue.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";

/**
 * Lets go of an account: its secrets are deleted and another workspace may connect it. Conversations stay; what was
 * queued fails with the reason, because the sender finds the channel gone.
 */
export async function disconnectChannel(ctx: Ctx, channelId: string): Promise<void> {
  requirePermission(ctx, "settings.edit");
  await inTransaction(ctx, async (tx) => {
    const channel = await lockChannel(tx, channelId);
    if (!channel) throw new AppError("not_found", "This channel does not exist.");
    if (channel.state === "not_connected") return;
    await updateChannel(tx, channelId, {
      state: "not_connected",
      accessTokenSealed: null,
      appSecretSealed: null,
      verifyTokenSealed: null,
      tokenExpiresAt: null,
      subscribed: null,
      problem: null,
      problemAt: null,
    });
    await forgetBook(tx, channelId);
    await cancelJob(tx.db, `check:${channelId}`);
    for (const conversationId of await listConversationsToSend(tx, channelId)) await scheduleSend(tx, conversationId);
    await publish(tx, { type: "channel", channelId });
  });
}
