import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";
import { testConnection } from "#lib/services/channel/test-connection.ts";

export const POST = crmRoute(
  { permission: "settings.edit", params: idParams, addsJobs: true },
  async ({ ctx, params }) => {
    await testConnection(ctx, params.id);
    return listChannels(ctx);
  },
);
