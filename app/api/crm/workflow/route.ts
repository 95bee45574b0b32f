import { crmRoute } from "#lib/http/crm-route.ts";
import { readWorkflow } from "#lib/services/workflow/read-workflow.ts";

export const GET = crmRoute({ permission: "workflow.read" }, ({ ctx }) => readWorkflow(ctx));
