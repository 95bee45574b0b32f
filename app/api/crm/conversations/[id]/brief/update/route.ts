import { idParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { updateBrief } from "#lib/services/brief/update-brief.ts";
import { readLeadProfile } from "#lib/services/lead/read-lead-profile.ts";

export const POST = crmRoute({ permission: "conversation.reply", params: idParams }, async ({ ctx, params }) => {
  const { leadId } = await updateBrief(ctx, params.id);
  return readLeadProfile(ctx, leadId, { conversationId: params.id });
});
