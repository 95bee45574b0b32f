import { encode } from "next-auth/jwt";
import { insertSession } from "#db/queries/session.ts";
import { newId } from "#lib/platform/ids.ts";
import type { App } from "#lib/services/context.ts";

const cookieName = "authjs.session-token";

/** A signed-in browser of a member: the session row and the cookie that names it. */
export async function createSession(
  app: App,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
): Promise<{ sessionId: string; cookie: string }> {
  const sessionId = newId();
  const now = app.clock.now();
  const expiresAt = new Date(now.getTime() + 60 * 60_000);
  await insertSession(app.db, { id: sessionId, workspaceId, memberId, userAgent: null, lastSeenAt: now, expiresAt });
  return { sessionId, cookie: await sessionCookie(app, sessionId) };
}

export async function sessionCookie({ env }: Pick<App, "env">, sessionId: string): Promise<string> {
  return `${cookieName}=${await encode({ token: { sub: sessionId }, secret: env.authSecret, salt: cookieName })}`;
}
