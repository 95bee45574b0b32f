import { z } from "zod";
import { folders } from "#lib/domain/conversation/folder.ts";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { moveToFolder } from "#lib/services/conversation/move-to-folder.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

const body = z.object({ folder: z.enum(folders) });

export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, body, addsJobs: true },
  async ({ ctx, params, body }) => {
    await moveToFolder(ctx, params.id, body.folder);
    return readConversation(ctx, params.id);
  },
);
