import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { deleteEntry } from "#lib/services/knowledge/delete-entry.ts";
import { entryBody, saveEntry } from "#lib/services/knowledge/save-entry.ts";

export const PUT = crmRoute(
  { permission: "workflow.edit", params: idParams, body: entryBody },
  ({ ctx, params, body }) => saveEntry(ctx, body, params.id),
);

export const DELETE = crmRoute({ permission: "workflow.edit", params: idParams }, ({ ctx, params }) =>
  deleteEntry(ctx, params.id),
);
