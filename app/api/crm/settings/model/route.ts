import { crmRoute } from "#lib/http/crm-route.ts";
import { modelSettingsInput } from "#lib/domain/model/model-input.ts";
import { readModelSettings } from "#lib/services/model/read-model-settings.ts";
import { saveModelChoice } from "#lib/services/model/save-model-settings.ts";

export const GET = crmRoute({ permission: "settings.edit" }, ({ ctx }) => readModelSettings(ctx));

export const PUT = crmRoute({ permission: "settings.edit", body: modelSettingsInput }, async ({ ctx, body }) => {
  await saveModelChoice(ctx, body);
  return readModelSettings(ctx);
});
