import { crmRoute } from "#lib/http/crm-route.ts";
import { listChannels } from "#lib/services/channel/list-channels.ts";
import { endSignups } from "#lib/services/channel/signup-attempt.ts";

/** The owner does not want to be told of a sign-up that was lost. */
export const POST = crmRoute({ permission: "settings.edit" }, async ({ ctx }) => {
  await endSignups(ctx);
  return listChannels(ctx);
});
