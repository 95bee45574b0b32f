import { and, asc, eq, isNull } from "drizzle-orm";
import type { Scope } from "#db/client.ts";
import { member } from "#db/schema/index.ts";

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

export async function listOwnerIds({ db, workspaceId }: Scope): Promise<string[]> {
  const rows = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.workspaceId, workspaceId), eq(member.role, "owner"), isNull(member.disabledAt)))
    .orderBy(asc(member.createdAt))
    .limit(100);
  return rows.map((row) => row.id);
}
