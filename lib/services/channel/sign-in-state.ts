import { insertAttempt, takeAttempt } from "#db/queries/connect-attempt.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import { constantTimeEqual, hmacSha256Hex } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Ctx } from "../context.ts";

/** Long enough for a person with two-factor sign-in and a password to find. */
const attemptMs = 15 * 60_000;

export type SignInKind = Extract<ChannelKind, "messenger" | "instagram">;

interface SignIn {
  kind: SignInKind;
  /** The browser that began; another may not finish. */
  sessionId: string;
}

/** Begins an attempt and gives what its dialog carries along. */
export async function beginSignIn(ctx: Ctx, signIn: SignIn): Promise<{ state: string }> {
  const now = ctx.app.clock.now();
  const id = newId();
  await insertAttempt(ctx, { ...signIn, id, createdAt: now, expiresAt: new Date(now.getTime() + attemptMs) });
  return { state: `${id}.${signature(ctx, signIn, id)}` };
}

/** The attempt that a state belongs to, taken for good. Null when it is forged, another session's, used or too old. */
export async function takeSignIn(ctx: Ctx, signIn: SignIn, state: string): Promise<{ attemptId: string } | null> {
  const [id = "", proof = ""] = state.split(".");
  if (!constantTimeEqual(proof, signature(ctx, signIn, id))) return null;
  const attempt = await takeAttempt(ctx, { ...signIn, id, now: ctx.app.clock.now() });
  return attempt && { attemptId: attempt.id };
}

function signature({ app, workspaceId }: Ctx, { kind, sessionId }: SignIn, id: string): string {
  return hmacSha256Hex(app.env.authSecret, `connect:${workspaceId}:${sessionId}:${kind}:${id}`);
}
