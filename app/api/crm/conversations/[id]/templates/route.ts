import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute, jsonResponse } from "#lib/http/crm-route.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";
import { readThreadMessage } from "#lib/services/conversation/read-thread.ts";
import { listTemplates } from "#lib/services/template/list-templates.ts";
import { sendTemplate, templateHeaderInput } from "#lib/services/template/send-template.ts";

export const GET = crmRoute({ permission: "conversation.reply", params: idParams }, ({ ctx, params }) =>
  listTemplates(ctx, params.id),
);

const body = z.object({
  id: z.uuid(),
  templateId: z.uuid(),
  parameters: z.array(z.string()),
  header: templateHeaderInput.nullable().optional(),
  buttons: z.array(z.string()).optional(),
});

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, body, addsJobs: true },
  async ({ ctx, params, body }) => {
    const { messageId, created } = await sendTemplate(ctx, params.id, body);
    const [message, detail] = await Promise.all([readThreadMessage(ctx, messageId), readConversation(ctx, params.id)]);
    return jsonResponse({ message, detail }, created ? 201 : 200);
  },
);
