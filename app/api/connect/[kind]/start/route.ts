import { signInRoute } from "#lib/http/sign-in-route.ts";
import { startSignIn } from "#lib/services/channel/start-sign-in.ts";

/** Leads the owner on to Meta's dialog. */
export const GET = signInRoute(async ({ ctx, session, kind }) => {
  const { url } = await startSignIn(ctx, kind, session.sessionId);
  return url;
});
