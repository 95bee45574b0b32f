import { getToken } from "next-auth/jwt";
import { findLiveSession, type SessionRecord, touchSession } from "#db/queries/session.ts";
import { app } from "#lib/http/app.ts";
import type { App, Ctx } from "#lib/services/context.ts";

/** Who is signed in, and where. */
export type MemberSession = Omit<SessionRecord, "lastSeenAt">;

const touchEveryMs = 5 * 60_000;

/** Secure cookies need https; http is for local use. The public address decides, never a header. */
export function usesSecureCookies({ env }: Pick<App, "env">): boolean {
  return env.appUrl.startsWith("https:");
}

/** The session id that the cookie carries, not yet checked against the database. */
export async function readSessionId({ env }: Pick<App, "env">, headers: Headers): Promise<string | null> {
  const token = await getToken({
    // Only the cookie: a bearer header must never stand in for it.
    req: { headers: new Headers({ cookie: headers.get("cookie") ?? "" }) },
    secret: env.authSecret,
    secureCookie: usesSecureCookies({ env }),
  });
  return token?.sub ?? null;
}

/** The session, if it still lives: checked against its row each time, so that revoking works at once. */
export async function findSession(on: App, sessionId: string): Promise<MemberSession | null> {
  const now = on.clock.now();
  const found = await findLiveSession(on.db, sessionId, now);
  if (!found) return null;
  const { lastSeenAt, ...session } = found;
  const staleBefore = new Date(now.getTime() - touchEveryMs);
  if (lastSeenAt < staleBefore) await touchSession(on.db, sessionId, now, staleBefore);
  return session;
}

export async function findMemberSession(on: App, headers: Headers): Promise<MemberSession | null> {
  const sessionId = await readSessionId(on, headers);
  return sessionId === null ? null : findSession(on, sessionId);
}

export function memberCtx(session: MemberSession, on: App = app()): Ctx {
  const { workspaceId, memberId, userId, name, role } = session;
  return { app: on, db: on.db, workspaceId, actor: { kind: "member", memberId, userId, name, role } };
}
