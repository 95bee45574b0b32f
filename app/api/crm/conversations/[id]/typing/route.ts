import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { announceTyping } from "#lib/services/conversation/announce-typing.ts";

export const POST = crmRoute({ permission: "conversation.reply", params: idParams }, ({ ctx, params }) =>
  announceTyping(ctx, params.id),
);
