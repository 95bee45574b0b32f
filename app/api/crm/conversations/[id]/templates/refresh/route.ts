import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { refreshTemplates } from "#lib/services/template/list-templates.ts";

export const POST = crmRoute({ permission: "conversation.reply", params: idParams }, ({ ctx, params }) =>
  refreshTemplates(ctx, params.id),
);
