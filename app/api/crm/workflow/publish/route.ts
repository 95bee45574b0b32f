import { z } from "zod";
import { crmRoute } from "#lib/http/crm-route.ts";
import { publishDraft } from "#lib/services/workflow/publish-draft.ts";
import { readWorkflow } from "#lib/services/workflow/read-workflow.ts";

const body = z.object({ revision: z.number().int() });

export const POST = crmRoute({ permission: "workflow.publish", body }, async ({ ctx, body }) => {
  await publishDraft(ctx, body.revision);
  return readWorkflow(ctx);
});
