import { forgetRateLimit, type RateLimit, returnPoint, takePoint } from "#db/queries/rate-limit.ts";
import { findCredentials, insertSession } from "#db/queries/session.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { newId } from "#lib/platform/ids.ts";
import { verifyPassword } from "#lib/platform/password.ts";
import type { App } from "../context.ts";

export interface SignInAttempt {
  email: string;
  password: string;
  /** Where the attempt comes from, as the nearest proxy saw it. */
  address: string;
  userAgent: string | null;
}

export type SignInOutcome =
  | { ok: true; sessionId: string }
  | { ok: false; because: "wrong_credentials" }
  | { ok: false; because: "too_many_attempts"; retryAfterSeconds: number };

export const sessionDays = 30;
const dayMs = 24 * 60 * 60_000;
const windowMs = 15 * 60_000;
export const attemptsPerEmailMax = 10;
export const attemptsPerAddressMax = 50;

/** Checks a password and opens a session. Unknown addresses cost as much time as known ones and get the same answer. */
export async function signIn(app: App, attempt: SignInAttempt): Promise<SignInOutcome> {
  const now = app.clock.now();
  const email = attempt.email.trim().toLowerCase();
  const byEmail = limitOf("email", email, attemptsPerEmailMax);
  const byAddress = limitOf("address", attempt.address, attemptsPerAddressMax);
  const verdicts = [await takePoint(app.db, byEmail, now), await takePoint(app.db, byAddress, now)];
  const refused = verdicts.filter((verdict) => !verdict.allowed);
  if (refused.length > 0) {
    const retryAfterSeconds = Math.max(...refused.map((verdict) => verdict.retryAfterSeconds));
    return { ok: false, because: "too_many_attempts", retryAfterSeconds };
  }
  const found = await findCredentials(app.db, email);
  const matches = await verifyPassword(attempt.password, found?.passwordHash ?? null);
  if (!matches || !found?.membership) return { ok: false, because: "wrong_credentials" };

  const sessionId = newId();
  const expiresAt = new Date(now.getTime() + sessionDays * dayMs);
  const userAgent = attempt.userAgent?.slice(0, 500) ?? null;
  await insertSession(app.db, { id: sessionId, ...found.membership, userAgent, lastSeenAt: now, expiresAt });
  await forgetRateLimit(app.db, byEmail.key);
  await returnPoint(app.db, byAddress.key);
  return { ok: true, sessionId };
}

function limitOf(kind: "email" | "address", value: string, pointsMax: number): RateLimit {
  return { key: `sign-in:${kind}:${sha256Hex(value)}`, pointsMax, windowMs };
}
