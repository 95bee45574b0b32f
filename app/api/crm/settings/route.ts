import { crmRoute } from "#lib/http/crm-route.ts";
import { readSettings, saveSettings, settingsChange } from "#lib/services/workspace/settings.ts";

export const GET = crmRoute({ permission: "conversation.read" }, ({ ctx }) => readSettings(ctx));

export const PUT = crmRoute({ permission: "settings.edit", body: settingsChange }, async ({ ctx, body }) => {
  await saveSettings(ctx, body);
  return readSettings(ctx);
});
