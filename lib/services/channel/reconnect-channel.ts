import { z } from "zod";
import { type ChannelRecord, findChannel, lockChannel, updateChannel } from "#db/queries/channel.ts";
import { inspectAccount } from "#lib/channels/connect/inspect-account.ts";
import { seal } from "#lib/platform/crypto.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";
import { connectionOfChannel } from "./connection-of.ts";
import { endChannelHold } from "../outbound/hold.ts";
import { mendChannel } from "./mend-channel.ts";

export const newAccess = z.object({ accessToken: z.string().trim().min(1, "Paste the new access token.").max(4_000) });

/**
 * A new access token for a channel whose old one is broken, asked about before it is stored. What was held goes out now,
 * where the window still allows.
 * @throws AppError `invalid` for a token that Meta refuses or that is another account's
 */
export async function reconnectChannel(ctx: Ctx, channelId: string, raw: z.input<typeof newAccess>): Promise<void> {
  requirePermission(ctx, "settings.edit");
  const { accessToken } = newAccess.parse(raw);
  const channel = await findChannel(ctx, channelId);
  if (!channel || channel.kind === "webchat") throw new AppError("not_found", "This channel has no access token.");
  requireConnected(channel);
  await renewAccess(ctx, channel, accessToken);
}

/** Also for accounts that come back by signing in. */
export async function renewAccess(
  ctx: Ctx,
  channel: ChannelRecord,
  accessToken: string,
  endsAt?: Date | null,
): Promise<void> {
  const connection = connectionOfChannel(ctx.app.env, channel, accessToken);
  if (!connection) throw new AppError("not_found", "This channel has no access token.");
  const inspection = await inspectAccount(connection);
  if (!inspection.ok) throw new AppError("invalid", inspection.sentence, { field: "accessToken" });
  const { settings, tokenExpiresAt } = inspection.facts;
  await inTransaction(ctx, async (tx) => {
    await endChannelHold(tx, channel);
    const current = await lockChannel(tx, channel.id);
    if (!current) throw new AppError("not_found", "This channel does not exist any more.");
    requireConnected(current);
    await updateChannel(tx, channel.id, {
      accessTokenSealed: seal(accessToken, tx.app.env.encryptionKey),
      settings: { ...current.settings, ...settings },
      tokenExpiresAt: endsAt ?? tokenExpiresAt ?? null,
    });
    await mendChannel(tx, channel);
  });
}

function requireConnected({ state }: ChannelRecord): void {
  if (state === "not_connected")
    throw new AppError("conflict", "This channel is disconnected. Add it again to connect it.");
}
