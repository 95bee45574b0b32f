import { apiRoute } from "#lib/http/api-route.ts";
import { readTimeline } from "#lib/http/v1/messages.ts";
import { operations } from "#lib/http/v1/operations.ts";

export const GET = apiRoute(operations.listTimeline, ({ ctx, params, query }) => readTimeline(ctx, params.id, query));
