import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";
import { retrySend } from "#lib/services/outbound/retry-send.ts";

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, addsJobs: true },
  async ({ ctx, params }) => {
    const { conversationId } = await retrySend(ctx, params.id);
    return readConversation(ctx, conversationId);
  },
);
