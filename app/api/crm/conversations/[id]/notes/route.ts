import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { addNote, noteText } from "#lib/services/lead/add-note.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

const body = z.object({ text: noteText });

export const POST = crmRoute({ permission: "lead.edit", params: idParams, body }, async ({ ctx, params, body }) => {
  await addNote(ctx, params.id, body.text);
  return readConversation(ctx, params.id);
});
