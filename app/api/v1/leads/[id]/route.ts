import { apiRoute } from "#lib/http/api-route.ts";
import { readLead } from "#lib/http/v1/leads.ts";
import { operations } from "#lib/http/v1/operations.ts";

export const GET = apiRoute(operations.getLead, ({ ctx, params }) => readLead(ctx, params.id));
