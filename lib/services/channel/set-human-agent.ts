import { findChannel, mergeChannelSettings } from "#db/queries/channel.ts";
import { adapterFor } from "#lib/channels/registry.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

/**
 * Whether members' replies may go out after the reply window, as a person's. Meta grants the permission to an app, and
 * nobody but the owner knows whether it has: without it such a reply fails with Meta's reason.
 * @throws AppError `conflict` on a channel without such a rule
 */
export async function setHumanAgent(ctx: Ctx, channelId: string, on: boolean): Promise<void> {
  requirePermission(ctx, "settings.edit");
  await inTransaction(ctx, async (tx) => {
    const channel = await findChannel(tx, channelId);
    if (!channel) throw new AppError("not_found", "This channel does not exist.");
    if (adapterFor(channel.kind).capabilities.humanAgentWindowHours === null)
      throw new AppError("conflict", "This channel has no rule for answers of a person after the reply window.");
    await mergeChannelSettings(tx, channelId, { humanAgent: on ? "on" : "off" });
    await publish(tx, { type: "channel", channelId });
  });
}
