import { and, asc, eq, isNull } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { member, user } from "#db/schema/index.ts";

export async function findFirstOwner({ db, workspaceId }: Scope): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.workspaceId, workspaceId), eq(member.role, "owner"), isNull(member.disabledAt)))
    .orderBy(asc(member.createdAt))
    .limit(1);
  return row ?? null;
}

export async function listActiveMemberIds({ db, workspaceId }: Scope): Promise<string[]> {
  const rows = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.workspaceId, workspaceId), isNull(member.disabledAt)))
    .orderBy(asc(member.createdAt))
    .limit(500);
  return rows.map((row) => row.id);
}

/** The owners who may sign in, with the address that they are written to. */
export async function listOwners({ db, workspaceId }: Scope): Promise<{ memberId: string; email: string }[]> {
  return db
    .select({ memberId: member.id, email: user.email })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.workspaceId, workspaceId), eq(member.role, "owner"), isNull(member.disabledAt)))
    .orderBy(asc(member.createdAt))
    .limit(50);
}
