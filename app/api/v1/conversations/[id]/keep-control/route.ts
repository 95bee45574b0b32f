import { apiRoute } from "#lib/http/api-route.ts";
import { readConversation } from "#lib/http/v1/conversations.ts";
import { operations } from "#lib/http/v1/operations.ts";
import { keepControl } from "#lib/services/conversation/keep-control.ts";

export const POST = apiRoute(operations.keepControl, async ({ ctx, params }) => {
  await keepControl(ctx, params.id);
  return readConversation(ctx, params.id);
});
