import { crmRoute } from "#lib/http/crm-route.ts";
import { connectSignup, signupResult } from "#lib/services/channel/connect-signup.ts";

/** What WhatsApp's Embedded Signup gave to the browser. Its code lives 30 seconds. */
export const POST = crmRoute(
  { permission: "settings.edit", body: signupResult, addsJobs: true },
  async ({ ctx, body }) => ({ outcome: await connectSignup(ctx, body) }),
);
