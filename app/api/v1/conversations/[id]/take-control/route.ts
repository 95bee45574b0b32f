import { apiRoute } from "#lib/http/api-route.ts";
import { readConversation } from "#lib/http/v1/conversations.ts";
import { operations } from "#lib/http/v1/operations.ts";
import { takeControl } from "#lib/services/conversation/take-control.ts";

export const POST = apiRoute(operations.takeControl, async ({ ctx, params }) => {
  await takeControl(ctx, params.id);
  return readConversation(ctx, params.id);
});
