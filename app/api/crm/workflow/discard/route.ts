import { crmRoute } from "#lib/http/crm-route.ts";
import { discardDraft } from "#lib/services/workflow/discard-draft.ts";
import { readWorkflow } from "#lib/services/workflow/read-workflow.ts";

export const POST = crmRoute({ permission: "workflow.edit" }, async ({ ctx }) => {
  await discardDraft(ctx);
  return readWorkflow(ctx);
});
