import { crmRoute } from "#lib/http/crm-route.ts";
import { readGaps } from "#lib/services/knowledge/read-gaps.ts";

export const GET = crmRoute({ permission: "conversation.read" }, ({ ctx }) => readGaps(ctx));
