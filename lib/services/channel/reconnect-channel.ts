import { z } from "zod";
import { findChannel, saveAccessToken } from "#db/queries/channel.ts";
import { listConversationsToSend } from "#db/queries/message.ts";
import { seal } from "#lib/platform/crypto.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { endChannelHold } from "../outbound/hold.ts";
import { scheduleSend } from "../outbound/schedule-send.ts";
import { scheduleTemplateSync } from "../template/schedule-sync.ts";

export const newAccess = z.object({ accessToken: z.string().trim().min(1, "Paste the new access token.").max(4_000) });

/** A new access token for a channel whose old one is broken. What was held goes out now, where the window still allows. */
export async function reconnectChannel(ctx: Ctx, channelId: string, raw: z.input<typeof newAccess>): Promise<void> {
  requirePermission(ctx, "settings.edit");
  const { accessToken } = newAccess.parse(raw);
  await inTransaction(ctx, async (tx) => {
    const channel = await findChannel(tx, channelId);
    if (!channel || channel.kind === "webchat") throw new AppError("not_found", "This channel has no access token.");
    // Holds before channels, as everywhere: two who lock in different orders would wait for each other.
    await endChannelHold(tx, channel);
    await saveAccessToken(tx, channelId, seal(accessToken, tx.app.env.encryptionKey));
    if (channel.kind === "whatsapp") await scheduleTemplateSync(tx, channelId);
    for (const conversationId of await listConversationsToSend(tx, channelId)) await scheduleSend(tx, conversationId);
    await publish(tx, { type: "channel", channelId });
  });
}
