import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute, jsonResponse } from "#lib/http/crm-route.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";
import { readThreadMessage } from "#lib/services/conversation/read-thread.ts";
import { sendMemberMessage } from "#lib/services/conversation/send-member-message.ts";

const body = z.object({
  id: z.uuid(),
  text: z.string(),
  replyToId: z.uuid().optional(),
  attachmentIds: z.array(z.uuid()).optional(),
});

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, body, addsJobs: true },
  async ({ ctx, params, body }) => {
    const { messageId, created } = await sendMemberMessage(ctx, params.id, body);
    const [message, detail] = await Promise.all([readThreadMessage(ctx, messageId), readConversation(ctx, params.id)]);
    return jsonResponse({ message, detail }, created ? 201 : 200);
  },
);
