import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { choosePage, listPageChoices } from "#lib/services/channel/finish-page-sign-in.ts";

export const GET = crmRoute({ permission: "settings.edit", params: idParams }, ({ ctx, params, session }) =>
  listPageChoices(ctx, params.id, session.sessionId),
);

export const POST = crmRoute(
  { permission: "settings.edit", params: idParams, body: z.object({ pageId: z.string() }), addsJobs: true },
  async ({ ctx, params, body, session }) => {
    const { sessionId } = session;
    return { outcome: await choosePage(ctx, params.id, { sessionId, pageId: body.pageId }) };
  },
);
