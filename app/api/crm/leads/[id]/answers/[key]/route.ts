import { z } from "zod";
import { answerParams } from "#lib/http/crm-params.ts";
import { crmRoute } from "#lib/http/crm-route.ts";
import { editAnswer } from "#lib/services/lead/edit-answer.ts";
import { readLeadProfile } from "#lib/services/lead/read-lead-profile.ts";

const body = z.object({ text: z.string().max(4_000) });

export const PATCH = crmRoute(
  { permission: "lead.edit", params: answerParams, body },
  async ({ ctx, params, body }) => {
    await editAnswer(ctx, params.id, params.key, body.text);
    return readLeadProfile(ctx, params.id);
  },
);
