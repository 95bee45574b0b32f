import { crmRoute } from "#lib/http/crm-route.ts";
import { inboxParams, readInbox } from "#lib/services/inbox/read-inbox.ts";

export const GET = crmRoute({ permission: "conversation.read", query: inboxParams }, ({ ctx, query }) =>
  readInbox(ctx, query),
);
