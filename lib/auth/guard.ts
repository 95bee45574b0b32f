import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { mayDo, type Permission } from "#lib/domain/access/role.ts";
import { app } from "#lib/http/app.ts";
import { findMemberSession, type MemberSession } from "./session.ts";

export type { MemberSession } from "./session.ts";
export { memberCtx } from "./session.ts";

/** Who is signed in, looked up once a request. */
export const currentMember = cache(
  async (): Promise<MemberSession | null> => findMemberSession(app(), await headers()),
);

/** Every page of the CRM starts here: without a session it leads to sign-in, without the permission to the inbox. */
export async function requireMember(permission?: Permission): Promise<MemberSession> {
  const session = await currentMember();
  if (!session) redirect("/sign-in");
  if (permission && !mayDo(session.role, permission)) redirect("/inbox");
  return session;
}
