import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { handBack } from "#lib/services/conversation/hand-back.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, addsJobs: true },
  async ({ ctx, params }) => {
    await handBack(ctx, params.id);
    return readConversation(ctx, params.id);
  },
);
