import { findChannel, lockChannel } from "#db/queries/channel.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { endChannelHold } from "../outbound/hold.ts";
import { checkChannel } from "./check-channel.ts";
import { mendChannel } from "./mend-channel.ts";

/**
 * Looks at token, account and subscription now, and sends nothing. A channel whose access works again, for example
 * because a right was given back, is connected again.
 */
export async function testConnection(ctx: Ctx, channelId: string): Promise<void> {
  requirePermission(ctx, "settings.edit");
  const channel = await findChannel(ctx, channelId);
  if (!channel) throw new AppError("not_found", "This channel does not exist.");
  if (channel.state === "not_connected")
    throw new AppError("conflict", "This channel is disconnected. Add it again to connect it.");
  const { accepted } = await checkChannel(ctx, channelId);
  if (channel.state !== "reconnection_needed" || !accepted) return;
  await inTransaction(ctx, async (tx) => {
    await endChannelHold(tx, channel);
    const current = await lockChannel(tx, channelId);
    if (current?.state === "reconnection_needed") await mendChannel(tx, channel);
  });
}
