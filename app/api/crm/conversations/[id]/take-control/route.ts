import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { takeControl } from "#lib/services/conversation/take-control.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, addsJobs: true },
  async ({ ctx, params }) => {
    await takeControl(ctx, params.id);
    return readConversation(ctx, params.id);
  },
);
