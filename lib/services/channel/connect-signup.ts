import { z } from "zod";
import { randomInt } from "node:crypto";
import { exchangeCode, type OAuthApp } from "#lib/channels/connect/oauth.ts";
import { grantedAccounts } from "#lib/channels/connect/read-token.ts";
import { listNumbers } from "#lib/channels/connect/whatsapp-signup.ts";
import type { ConnectOutcome } from "#lib/domain/channel/connect-outcome.ts";
import { seal } from "#lib/platform/crypto.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { connectSignedIn } from "./connect-signed-in.ts";
import { signInApp } from "./sign-in-apps.ts";
import { endSignups } from "./signup-attempt.ts";

const metaId = z.string().regex(/^\d{5,25}$/);

/** The two results of Embedded Signup together (reference F.1): the window's message and the SDK's code. */
export const signupResult = z.object({
  code: z.string().min(1).max(4_000),
  /** Null: the window's message did not come, only the code. */
  wabaId: metaId.nullable(),
  /** Coexistence names only the account. */
  phoneNumberId: metaId.nullable(),
  coexistence: z.boolean(),
});
export type SignupResult = z.infer<typeof signupResult>;

/**
 * Finishes WhatsApp's Embedded Signup. The code lives 30 seconds, so it is exchanged before anything else; registering the
 * number, or asking the app for its history, is the check's work once the channel is stored.
 */
export async function connectSignup(ctx: Ctx, raw: SignupResult): Promise<ConnectOutcome> {
  requirePermission(ctx, "settings.edit");
  const { code, phoneNumberId, coexistence, ...told } = signupResult.parse(raw);
  const app = signInApp(ctx.app.env, "whatsapp");
  if (!app) return "not_configured";
  const grant = await exchangeCode(app, code);
  if (!grant.ok) return grant.reply.kind === "unreachable" ? "unreachable" : "code_refused";
  const { accessToken, expiresInSeconds } = grant;
  const wabaId = told.wabaId ?? (await onlyAccount(app, accessToken));
  const number = phoneNumberId ?? (await onlyNumber(app.graphBaseUrl, accessToken, wabaId, coexistence));
  const input = { kind: "whatsapp" as const, name: "", phoneNumberId: number, wabaId, accessToken };
  const now = ctx.app.clock.now().getTime();
  const outcome = await connectSignedIn(
    ctx,
    { ...input, appSecret: null, appId: null },
    {
      settings: coexistence ? { appContacts: "todo", appHistory: "todo" } : registration(ctx),
      ...(expiresInSeconds === null ? {} : { tokenExpiresAt: new Date(now + expiresInSeconds * 1000) }),
    },
  );
  if (outcome === "connected" || outcome === "reconnected") await endSignups(ctx);
  return outcome;
}

/** The token itself says which account it was given for (reference F.1, step 7). */
async function onlyAccount(app: OAuthApp, accessToken: string): Promise<string> {
  const [only, ...others] = await grantedAccounts(app, accessToken);
  if (only !== undefined && others.length === 0) return only;
  throw new AppError(
    "invalid",
    only === undefined
      ? "Meta did not say which account it was. Start the sign-up again."
      : "The sign-up reaches several accounts. Connect the one you want by hand, with its ids.",
  );
}

/** The PIN is kept, sealed: the number can be registered again only with it. */
function registration({ app }: Ctx): Record<string, string> {
  const pin = String(randomInt(0, 1_000_000)).padStart(6, "0");
  return { registration: "todo", pinSealed: seal(pin, app.env.encryptionKey) };
}

async function onlyNumber(url: string, accessToken: string, wabaId: string, inApp: boolean): Promise<string> {
  const numbers = await listNumbers(url, accessToken, wabaId);
  const fitting = (numbers ?? []).filter((one) => one.isInApp === inApp);
  const [only, ...more] = fitting;
  if (only && more.length === 0) return only.id;
  throw new AppError(
    "invalid",
    only
      ? "This account has several numbers. Connect the one you want by hand, with its phone number ID."
      : "No phone number came along. Finish the sign-up with a number, or connect it by hand.",
  );
}
