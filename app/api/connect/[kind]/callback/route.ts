import { channelsPageUrl, signInRoute } from "#lib/http/sign-in-route.ts";
import { finishInstagramSignIn } from "#lib/services/channel/finish-instagram-sign-in.ts";
import { finishPageSignIn } from "#lib/services/channel/finish-page-sign-in.ts";

/** Where Meta's dialog sends the owner back to, with a code or with a refusal. */
export const GET = signInRoute(async ({ ctx, session, kind, query }) => {
  const finish = kind === "instagram" ? finishInstagramSignIn : finishPageSignIn;
  const { sessionId } = session;
  const end = await finish(ctx, { sessionId, state: query.get("state"), code: query.get("code") });
  return "choose" in end
    ? channelsPageUrl(ctx.app, { choose: end.choose })
    : channelsPageUrl(ctx.app, { outcome: end.outcome });
});
