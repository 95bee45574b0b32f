import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { disconnectChannel } from "#lib/services/channel/disconnect-channel.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";

export const POST = crmRoute(
  { permission: "settings.edit", params: idParams, addsJobs: true },
  async ({ ctx, params }) => {
    await disconnectChannel(ctx, params.id);
    return listChannels(ctx);
  },
);
