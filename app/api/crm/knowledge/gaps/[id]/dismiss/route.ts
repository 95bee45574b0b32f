import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { dismissGap } from "#lib/services/knowledge/dismiss-gap.ts";

export const POST = crmRoute({ permission: "workflow.edit", params: idParams }, ({ ctx, params }) =>
  dismissGap(ctx, params.id),
);
