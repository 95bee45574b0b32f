import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";
import { setHumanAgent } from "#lib/services/channel/set-human-agent.ts";

export const PUT = crmRoute(
  { permission: "settings.edit", params: idParams, body: z.object({ on: z.boolean() }) },
  async ({ ctx, params, body }) => {
    await setHumanAgent(ctx, params.id, body.on);
    return listChannels(ctx);
  },
);
