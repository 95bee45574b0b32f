import { crmRoute } from "#lib/http/crm-route.ts";
import { tryBody, tryQuestion } from "#lib/services/knowledge/try-question.ts";

export const POST = crmRoute({ permission: "conversation.read", body: tryBody }, ({ ctx, body }) =>
  tryQuestion(ctx, body),
);
