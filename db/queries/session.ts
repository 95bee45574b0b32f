import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { member, session, user, workspace } from "#db/schema/index.ts";
import type { Role } from "#lib/domain/access/role.ts";

export interface Credentials {
  userId: string;
  passwordHash: string | null;
  /** Null: the user is a member nowhere. */
  membership: { workspaceId: string; memberId: string } | null;
}

/** The user behind an address, with their first membership that is not disabled. */
export async function findCredentials(db: Db, email: string): Promise<Credentials | null> {
  const [row] = await db
    .select({
      userId: user.id,
      passwordHash: user.passwordHash,
      workspaceId: member.workspaceId,
      memberId: member.id,
    })
    .from(user)
    .leftJoin(member, and(eq(member.userId, user.id), isNull(member.disabledAt)))
    .where(eq(user.email, email))
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(1);
  if (!row) return null;
  const { userId, passwordHash, workspaceId, memberId } = row;
  const isMember = workspaceId !== null && memberId !== null;
  return { userId, passwordHash, membership: isMember ? { workspaceId, memberId } : null };
}

export interface NewSession {
  id: string;
  workspaceId: string;
  memberId: string;
  userAgent: string | null;
  lastSeenAt: Date;
  expiresAt: Date;
}

export async function insertSession(db: Db, values: NewSession): Promise<void> {
  await db.insert(session).values(values);
}

export interface SessionRecord {
  sessionId: string;
  workspaceId: string;
  workspaceName: string;
  memberId: string;
  userId: string;
  name: string;
  role: Role;
  lastSeenAt: Date;
}

/** Null for a session that is unknown, over or revoked, and for a member who was disabled. */
export async function findLiveSession(db: Db, id: string, now: Date): Promise<SessionRecord | null> {
  const [row] = await db
    .select({
      sessionId: session.id,
      workspaceId: session.workspaceId,
      workspaceName: workspace.name,
      memberId: session.memberId,
      userId: member.userId,
      name: user.name,
      role: member.role,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .innerJoin(member, and(eq(member.workspaceId, session.workspaceId), eq(member.id, session.memberId)))
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(workspace, eq(workspace.id, session.workspaceId))
    .where(and(eq(session.id, id), isNull(session.revokedAt), gt(session.expiresAt, now), isNull(member.disabledAt)));
  return row ?? null;
}

/** Writes only when the last sign of life is older than `staleBefore`. */
export async function touchSession(db: Db, id: string, now: Date, staleBefore: Date): Promise<void> {
  await db
    .update(session)
    .set({ lastSeenAt: now })
    .where(and(eq(session.id, id), lt(session.lastSeenAt, staleBefore)));
}

export async function revokeSession(db: Db, id: string, now: Date): Promise<void> {
  await db
    .update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.id, id), isNull(session.revokedAt)));
}
