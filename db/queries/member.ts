import { and, asc, eq, isNull } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { member, user } from "#db/schema/index.ts";
import type { Role } from "#lib/domain/access/role.ts";

export interface MemberRecord {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
}

const membersMax = 500;

/** Everybody who is or was a member, oldest first: names stand in old conversations too. */
export async function listMembers({ db, workspaceId }: Scope): Promise<MemberRecord[]> {
  const rows = await db
    .select({ id: member.id, name: user.name, email: user.email, role: member.role, disabledAt: member.disabledAt })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.workspaceId, workspaceId))
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(membersMax);
  return rows.map(({ disabledAt, ...row }) => ({ ...row, disabled: disabledAt !== null }));
}

export async function findActiveMember({ db, workspaceId }: Scope, id: string): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.workspaceId, workspaceId), eq(member.id, id), isNull(member.disabledAt)));
  return row ?? null;
}
