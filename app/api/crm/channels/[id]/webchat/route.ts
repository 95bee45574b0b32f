import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readWebchatSettings } from "#lib/services/channel/read-webchat-settings.ts";
import { saveWebchatSettings, webchatSettingsChange } from "#lib/services/channel/save-webchat-settings.ts";

export const GET = crmRoute({ permission: "conversation.read", params: idParams }, ({ ctx, params }) =>
  readWebchatSettings(ctx, params.id),
);

export const PATCH = crmRoute(
  { permission: "settings.edit", params: idParams, body: webchatSettingsChange },
  async ({ ctx, params, body }) => {
    await saveWebchatSettings(ctx, params.id, body);
    return readWebchatSettings(ctx, params.id);
  },
);
