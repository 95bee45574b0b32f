import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { assign } from "#lib/services/conversation/assign.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

const body = z.object({ memberId: z.uuid().nullable() });

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, body },
  async ({ ctx, params, body }) => {
    await assign(ctx, params.id, body.memberId);
    return readConversation(ctx, params.id);
  },
);
