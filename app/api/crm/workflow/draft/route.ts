import { z } from "zod";
import { workflowDraft } from "#lib/domain/workflow/workflow-draft.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readWorkflow } from "#lib/services/workflow/read-workflow.ts";
import { saveDraft } from "#lib/services/workflow/save-draft.ts";

const body = z.object({ definition: workflowDraft, revision: z.number().int() });

export const PUT = crmRoute({ permission: "workflow.edit", body }, async ({ ctx, body }) => {
  await saveDraft(ctx, body);
  return readWorkflow(ctx);
});
