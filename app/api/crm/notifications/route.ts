import { z } from "zod";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listNotifications } from "#lib/services/notification/list-notifications.ts";

const query = z.object({ cursor: z.string().max(500).optional() });

export const GET = crmRoute({ permission: "conversation.read", query }, ({ ctx, query }) =>
  listNotifications(ctx, query.cursor),
);
