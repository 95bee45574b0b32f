import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { pauseUntilHandedBack } from "#lib/services/conversation/pause-until-handed-back.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, addsJobs: true },
  async ({ ctx, params }) => {
    await pauseUntilHandedBack(ctx, params.id);
    return readConversation(ctx, params.id);
  },
);
