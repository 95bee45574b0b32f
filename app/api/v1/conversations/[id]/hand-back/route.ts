import { apiRoute } from "#lib/http/api-route.ts";
import { readConversation } from "#lib/http/v1/conversations.ts";
import { operations } from "#lib/http/v1/operations.ts";
import { handBack } from "#lib/services/conversation/hand-back.ts";

export const POST = apiRoute(operations.handBack, async ({ ctx, params }) => {
  await handBack(ctx, params.id);
  return readConversation(ctx, params.id);
});
