import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listChannelEvents } from "#lib/services/channel/list-channel-events.ts";

export const GET = crmRoute({ permission: "settings.edit", params: idParams }, ({ ctx, params }) =>
  listChannelEvents(ctx, params.id),
);
