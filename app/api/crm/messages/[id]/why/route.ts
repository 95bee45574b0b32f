import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { explainMessage } from "#lib/services/conversation/explain-message.ts";

export const GET = crmRoute({ permission: "conversation.read", params: idParams }, ({ ctx, params }) =>
  explainMessage(ctx, params.id),
);
