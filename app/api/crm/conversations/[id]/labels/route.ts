import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { setLabel } from "#lib/services/conversation/set-label.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

const body = z.object({ labelId: z.uuid(), on: z.boolean() });

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, body },
  async ({ ctx, params, body }) => {
    await setLabel(ctx, params.id, body);
    return readConversation(ctx, params.id);
  },
);
