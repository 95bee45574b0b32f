import { apiRoute } from "#lib/http/api-route.ts";
import { readLead, wordsOf } from "#lib/http/v1/leads.ts";
import { operations } from "#lib/http/v1/operations.ts";
import { editAnswer } from "#lib/services/lead/edit-answer.ts";

export const PATCH = apiRoute(operations.editAnswer, async ({ ctx, params, body }) => {
  await editAnswer(ctx, params.id, params.key, wordsOf(body.value));
  return readLead(ctx, params.id);
});
