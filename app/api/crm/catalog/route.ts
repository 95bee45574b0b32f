import { crmRoute } from "#lib/http/crm-route.ts";
import { catalogParams, listCatalog } from "#lib/services/catalog/list-catalog.ts";

export const GET = crmRoute({ permission: "conversation.read", query: catalogParams }, ({ ctx, query }) =>
  listCatalog(ctx, query),
);
