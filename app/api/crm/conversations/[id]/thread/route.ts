import { z } from "zod";
import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readThread } from "#lib/services/conversation/read-thread.ts";

const query = z.object({ before: z.string().max(500).optional() });

export const GET = crmRoute({ permission: "conversation.read", params: idParams, query }, ({ ctx, params, query }) =>
  readThread(ctx, params.id, query.before),
);
