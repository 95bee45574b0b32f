import { exchangeForLongInstagram, exchangeInstagramCode } from "#lib/channels/connect/oauth.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { connectSignedIn } from "./connect-signed-in.ts";
import { type DialogAnswer, failureOf, type SignInEnd } from "./finish-page-sign-in.ts";
import { redirectUri, signInApp } from "./sign-in-apps.ts";
import { takeSignIn } from "./sign-in-state.ts";

/** The owner comes back from Instagram: the code becomes a token of an hour, and that one of 60 days. */
export async function finishInstagramSignIn(ctx: Ctx, { sessionId, state, code }: DialogAnswer): Promise<SignInEnd> {
  requirePermission(ctx, "settings.edit");
  const { env, clock } = ctx.app;
  const app = signInApp(env, "instagram");
  if (!app) return { outcome: "not_configured" };
  const attempt = state === null ? null : await takeSignIn(ctx, { kind: "instagram", sessionId }, state);
  if (!attempt) return { outcome: "stale" };
  if (code === null) return { outcome: "cancelled" };
  const given = { tokenUrl: env.instagramTokenUrl, code, redirectUri: redirectUri(env, "instagram") };
  const short = await exchangeInstagramCode(app, given);
  if (!short.ok) return { outcome: failureOf(short.reply) };
  const long = await exchangeForLongInstagram(env.instagramGraphUrl, app.secret, short.accessToken);
  if (!long.ok) return { outcome: failureOf(long.reply) };
  const seconds = long.expiresInSeconds;
  const outcome = await connectSignedIn(
    ctx,
    {
      kind: "instagram",
      name: "",
      login: "instagram",
      pageId: null,
      accountId: null,
      accessToken: long.accessToken,
      appSecret: null,
      appId: null,
    },
    { tokenExpiresAt: seconds === null ? null : new Date(clock.now().getTime() + seconds * 1000) },
  );
  return { outcome };
}
