import { crmRoute } from "#lib/http/crm-route.ts";
import { leadParams, listLeads } from "#lib/services/lead/list-leads.ts";

export const GET = crmRoute({ permission: "lead.read", query: leadParams }, ({ ctx, query }) => listLeads(ctx, query));
