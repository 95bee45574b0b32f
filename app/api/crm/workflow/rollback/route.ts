import { z } from "zod";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readWorkflow } from "#lib/services/workflow/read-workflow.ts";
import { rollBack } from "#lib/services/workflow/roll-back.ts";

const body = z.object({ version: z.number().int().positive() });

export const POST = crmRoute({ permission: "workflow.publish", body }, async ({ ctx, body }) => {
  await rollBack(ctx, body.version);
  return readWorkflow(ctx);
});
