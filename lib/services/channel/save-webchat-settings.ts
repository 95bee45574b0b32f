import { z } from "zod";
import { mergeWebchatSettings } from "#db/queries/webchat.ts";
import { parseAllowedOrigins } from "#lib/domain/channel/allowed-origins.ts";
import { isHexColor } from "#lib/domain/channel/widget-message.ts";
import { widgetPositions, widgetThemes } from "#lib/domain/channel/widget-look.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

export const webchatSettingsChange = z.object({
  /** As people write it: commas, spaces or lines between. */
  allowedOrigins: z.string().max(4_000, "Name at most 20 sites.").optional(),
  brandColor: z.string().refine(isHexColor, "Write the colour as six digits after a hash, such as #264332.").optional(),
  position: z.enum(widgetPositions).optional(),
  theme: z.enum(widgetThemes).optional(),
});

/**
 * What is left out stays as it is. Frames that are open already keep the old rules until they are loaded again.
 * @throws AppError `invalid` for what is no site, `not_found` for a channel that is no web chat of this workspace
 */
export async function saveWebchatSettings(
  ctx: Ctx,
  channelId: string,
  raw: z.input<typeof webchatSettingsChange>,
): Promise<void> {
  requirePermission(ctx, "settings.edit");
  const { allowedOrigins, ...look } = webchatSettingsChange.parse(raw);
  const sites = allowedOrigins === undefined ? null : parseAllowedOrigins(allowedOrigins);
  if (sites?.ok === false) throw new AppError("invalid", sites.sentence, { field: "allowedOrigins" });
  const named = { ...look, ...(sites === null ? {} : { allowedOrigins: sites.origins.join(", ") }) };
  const change = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  await inTransaction(ctx, async (tx) => {
    const found = await mergeWebchatSettings(tx, channelId, change);
    if (!found) throw new AppError("not_found", "This web chat does not exist.");
    await publish(tx, { type: "channel", channelId });
  });
}
