import { openingHours } from "#lib/domain/knowledge/opening-hours.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readHours } from "#lib/services/knowledge/read-hours.ts";
import { saveHours } from "#lib/services/knowledge/save-hours.ts";

export const GET = crmRoute({ permission: "conversation.read" }, ({ ctx }) => readHours(ctx));

export const PUT = crmRoute({ permission: "workflow.edit", body: openingHours }, async ({ ctx, body }) => {
  await saveHours(ctx, body);
  return readHours(ctx);
});
