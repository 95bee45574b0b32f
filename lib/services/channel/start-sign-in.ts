import { instagramDialogUrl, pageDialogUrl } from "#lib/channels/connect/oauth.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { redirectUri, signInApp } from "./sign-in-apps.ts";
import { beginSignIn, type SignInKind } from "./sign-in-state.ts";

/**
 * Where the owner signs in with Meta.
 * @throws AppError `unavailable` where no app is set up
 */
export async function startSignIn(ctx: Ctx, kind: SignInKind, sessionId: string): Promise<{ url: string }> {
  requirePermission(ctx, "settings.edit");
  const { env } = ctx.app;
  const app = signInApp(env, kind);
  if (!app) throw new AppError("unavailable", "No Meta app is set up for this. Connect the account by hand instead.");
  const { state } = await beginSignIn(ctx, { kind, sessionId });
  const given = { appId: app.id, redirectUri: redirectUri(env, kind), state };
  const url =
    kind === "instagram"
      ? instagramDialogUrl(env.instagramLoginUrl, given)
      : pageDialogUrl(env.metaLoginUrl, env.metaGraphVersion, given);
  return { url };
}
