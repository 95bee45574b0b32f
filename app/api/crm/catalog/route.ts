import { catalogItemInput } from "#lib/domain/knowledge/material.ts";
import { crmRoute, jsonResponse } from "#lib/http/crm-route.ts";
import { catalogParams, listCatalog } from "#lib/services/catalog/list-catalog.ts";
import { saveItem } from "#lib/services/catalog/save-item.ts";

export const GET = crmRoute({ permission: "conversation.read", query: catalogParams }, ({ ctx, query }) =>
  listCatalog(ctx, query),
);

export const POST = crmRoute({ permission: "workflow.edit", body: catalogItemInput }, async ({ ctx, body }) =>
  jsonResponse(await saveItem(ctx, body), 201),
);
