import type { Scope } from "#db/client.ts";
import { member, user } from "#db/schema/index.ts";
import type { Role } from "#lib/domain/access/role.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Actor } from "#lib/services/context.ts";
import { testNow } from "./app.ts";

export interface TestMember {
  memberId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
}

export interface MemberOverrides {
  name?: string;
  email?: string;
  role?: Role;
  passwordHash?: string;
  disabledAt?: Date;
  /** Joins an existing user to another workspace. */
  userId?: string;
}

/** A person who may sign in to the workspace; an owner unless told otherwise. */
export async function createMember(scope: Scope, overrides: MemberOverrides = {}): Promise<TestMember> {
  const { db, workspaceId } = scope;
  const memberId = newId();
  const userId = overrides.userId ?? newId();
  const { name = "Dana Whitfield", email = `dana.${userId}@example.com`, role = "owner" } = overrides;
  if (!overrides.userId) {
    await db
      .insert(user)
      .values({ id: userId, email, name, passwordHash: overrides.passwordHash ?? null, createdAt: testNow });
  }
  const disabledAt = overrides.disabledAt ?? null;
  await db.insert(member).values({ workspaceId, id: memberId, userId, role, disabledAt, createdAt: testNow });
  return { memberId, userId, name, email, role };
}

export function memberActor({ memberId, userId, name, role }: TestMember): Actor {
  return { kind: "member", memberId, userId, name, role };
}
