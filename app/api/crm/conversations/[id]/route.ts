import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readConversation } from "#lib/services/conversation/read-conversation.ts";

export const GET = crmRoute({ permission: "conversation.read", params: idParams }, ({ ctx, params }) =>
  readConversation(ctx, params.id),
);
