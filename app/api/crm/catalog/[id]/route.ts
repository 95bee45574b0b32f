import { catalogItemInput } from "#lib/domain/knowledge/material.ts";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { deleteItem } from "#lib/services/catalog/delete-item.ts";
import { saveItem } from "#lib/services/catalog/save-item.ts";

export const PUT = crmRoute(
  { permission: "workflow.edit", params: idParams, body: catalogItemInput },
  ({ ctx, params, body }) => saveItem(ctx, body, params.id),
);

export const DELETE = crmRoute({ permission: "workflow.edit", params: idParams }, ({ ctx, params }) =>
  deleteItem(ctx, params.id),
);
