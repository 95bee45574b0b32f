import { crmRoute } from "#lib/http/crm-route.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";

export const GET = crmRoute({ permission: "conversation.read" }, ({ ctx }) => listChannels(ctx));
