import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { fetchAgain } from "#lib/services/media/fetch-again.ts";

/** A file that was given up is asked for once more. */
export const POST = crmRoute(
  { permission: "conversation.reply", params: idParams, addsJobs: true },
  ({ ctx, params }) => fetchAgain(ctx, params.id),
);
