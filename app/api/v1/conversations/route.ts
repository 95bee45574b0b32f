import { apiRoute } from "#lib/http/api-route.ts";
import { readConversations } from "#lib/http/v1/conversations.ts";
import { operations } from "#lib/http/v1/operations.ts";

export const GET = apiRoute(operations.listConversations, ({ ctx, query }) => readConversations(ctx, query));
