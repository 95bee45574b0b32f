import { answerParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { readLeadProfile } from "#lib/services/lead/read-lead-profile.ts";
import { unlockAnswer } from "#lib/services/lead/unlock-answer.ts";

export const POST = crmRoute({ permission: "lead.edit", params: answerParams }, async ({ ctx, params }) => {
  await unlockAnswer(ctx, params.id, params.key);
  return readLeadProfile(ctx, params.id);
});
