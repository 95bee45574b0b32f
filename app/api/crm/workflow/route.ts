import { crmRoute } from "#lib/http/crm-route.ts";
import { readWorkflow } from "#lib/services/workflow/read-workflow.ts";

export const GET = crmRoute({ permission: "conversation.read" }, ({ ctx }) => readWorkflow(ctx));
