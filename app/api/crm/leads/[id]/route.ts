import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readLeadProfile } from "#lib/services/lead/read-lead-profile.ts";

export const GET = crmRoute({ permission: "lead.read", params: idParams }, ({ ctx, params }) =>
  readLeadProfile(ctx, params.id),
);
