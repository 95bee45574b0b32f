import { apiRoute } from "#lib/http/api-route.ts";
import { readConversation } from "#lib/http/v1/conversations.ts";
import { operations } from "#lib/http/v1/operations.ts";

export const GET = apiRoute(operations.getConversation, ({ ctx, params }) => readConversation(ctx, params.id));
