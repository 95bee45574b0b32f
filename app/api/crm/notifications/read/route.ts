import { z } from "zod";
import { crmRoute } from "#lib/http/crm-route.ts";
import { listNotifications } from "#lib/services/notification/list-notifications.ts";
import { markNotificationsRead } from "#lib/services/notification/mark-notifications-read.ts";

const body = z.union([z.object({ ids: z.array(z.uuid()).min(1).max(200) }), z.object({ all: z.literal(true) })]);

export const POST = crmRoute({ permission: "conversation.read", body }, async ({ ctx, body }) => {
  await markNotificationsRead(ctx, body);
  return listNotifications(ctx);
});
