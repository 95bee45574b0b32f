import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { reactionInput, reactToMessage } from "#lib/services/conversation/react-to-message.ts";
import { readThreadMessage } from "#lib/services/conversation/read-thread.ts";

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, body: reactionInput },
  async ({ ctx, params, body }) => {
    await reactToMessage(ctx, params.id, body);
    return readThreadMessage(ctx, params.id);
  },
);
