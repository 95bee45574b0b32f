import { apiRoute } from "#lib/http/api-route.ts";
import { readLeads } from "#lib/http/v1/leads.ts";
import { operations } from "#lib/http/v1/operations.ts";

export const GET = apiRoute(operations.listLeads, ({ ctx, query }) => readLeads(ctx, query));
