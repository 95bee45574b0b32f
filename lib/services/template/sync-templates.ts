import { findChannel } from "#db/queries/channel.ts";
import { noteTemplatesAsked, replaceTemplates } from "#db/queries/message-template.ts";
import { listTemplates } from "#lib/channels/whatsapp/templates.ts";
import { AppError } from "../app-error.ts";
import { channelAccount } from "../channel/channel-account.ts";
import { type Ctx, inTransaction } from "../context.ts";

const timeoutMs = 15_000;

/**
 * Fetches the templates of a WhatsApp channel and stores them. A channel that has none to fetch is left alone.
 * @returns why WhatsApp refuses to give them; null when all is well
 * @throws AppError `unavailable` when it does not answer: later it may
 */
export async function syncTemplates(ctx: Ctx, channelId: string): Promise<string | null> {
  const channel = await findChannel(ctx, channelId);
  const wabaId = channel?.settings.wabaId;
  if (channel?.kind !== "whatsapp" || channel.state !== "connected" || !wabaId) return null;
  if (channel.accessTokenSealed === null) return null;
  // The clock stands for this call: what it does not bring has an older time, and goes.
  const at = ctx.app.clock.now();
  await noteTemplatesAsked(ctx, channelId, at);
  const listing = await listTemplates(channelAccount(ctx.app.env, channel), wabaId, { timeoutMs });
  switch (listing.outcome) {
    case "listed":
      await inTransaction(ctx, (tx) => replaceTemplates(tx, channelId, listing.templates, at));
      return null;
    case "refused":
      ctx.app.log.warn({ channelId, reason: listing.reason }, "the templates were refused");
      return listing.reason;
    case "unreachable":
      throw new AppError("unavailable", "WhatsApp did not answer. Try again in a moment.");
  }
}
