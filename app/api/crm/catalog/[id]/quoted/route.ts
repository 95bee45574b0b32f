import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listLastQuoted } from "#lib/services/catalog/list-last-quoted.ts";

export const GET = crmRoute({ permission: "conversation.read", params: idParams }, ({ ctx, params }) =>
  listLastQuoted(ctx, params.id),
);
