import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";
import { newAccess, reconnectChannel } from "#lib/services/channel/reconnect-channel.ts";

export const POST = crmRoute(
  { permission: "settings.edit", params: idParams, body: newAccess, addsJobs: true },
  async ({ ctx, params, body }) => {
    await reconnectChannel(ctx, params.id, body);
    return listChannels(ctx);
  },
);
