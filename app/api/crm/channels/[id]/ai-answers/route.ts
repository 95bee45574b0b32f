import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";
import { setAiAnswers } from "#lib/services/channel/set-ai-answers.ts";

export const PUT = crmRoute(
  { permission: "settings.edit", params: idParams, body: z.object({ on: z.boolean() }) },
  async ({ ctx, params, body }) => {
    await setAiAnswers(ctx, params.id, body.on);
    return listChannels(ctx);
  },
);
