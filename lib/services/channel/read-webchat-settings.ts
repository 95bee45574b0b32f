import { findChannel } from "#db/queries/channel.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import { storedOrigins } from "#lib/domain/channel/allowed-origins.ts";
import { brandColors } from "#lib/domain/channel/brand-color.ts";
import { widgetPositions, widgetThemes } from "#lib/domain/channel/widget-look.ts";
import type { WebchatSettingsView } from "#lib/domain/views/webchat-settings-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";

/** @throws AppError `not_found` for a channel that is no web chat of this workspace */
export async function readWebchatSettings(ctx: Ctx, channelId: string): Promise<WebchatSettingsView> {
  requirePermission(ctx, "conversation.read");
  const [channel, workspace] = await Promise.all([findChannel(ctx, channelId), findWorkspace(ctx)]);
  if (channel?.kind !== "webchat") throw new AppError("not_found", "This web chat does not exist.");
  const { settings } = channel;
  return {
    key: channel.accountId,
    scriptUrl: `${ctx.app.env.appUrl}/widget.js`,
    allowedOrigins: storedOrigins(settings),
    brandColor: brandColors(settings.brandColor ?? workspace?.brandColor ?? "").background,
    position: widgetPositions.find((one) => one === settings.position) ?? "right",
    theme: widgetThemes.find((one) => one === settings.theme) ?? "auto",
    mayEdit: ctx.actor.kind === "member" && mayDo(ctx.actor.role, "settings.edit"),
  };
}
