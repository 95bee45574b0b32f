import { crmRoute } from "#lib/http/crm-route.ts";
import { modelSettingsInput } from "#lib/domain/model/model-input.ts";
import { testModelSettings } from "#lib/services/model/test-model-settings.ts";

export const POST = crmRoute({ permission: "settings.edit", body: modelSettingsInput }, ({ ctx, body }) =>
  testModelSettings(ctx, body),
);
