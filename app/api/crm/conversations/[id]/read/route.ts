import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { markRead } from "#lib/services/conversation/mark-read.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

const body = z.object({ unread: z.boolean().optional() });

export const POST = crmRoute(
  { permission: "conversation.read", params: idParams, body },
  async ({ ctx, params, body }) => {
    await markRead(ctx, params.id, { unread: body.unread ?? false });
    return readConversation(ctx, params.id);
  },
);
