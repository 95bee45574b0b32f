import { crmRoute } from "#lib/http/crm-route.ts";
import { beginSignup } from "#lib/services/channel/signup-attempt.ts";

/** Said before the window of WhatsApp's sign-up opens: one that loses its browser is found again. */
export const POST = crmRoute({ permission: "settings.edit" }, ({ ctx, session }) =>
  beginSignup(ctx, session.sessionId),
);
