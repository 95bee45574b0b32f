import { findFirstOwner } from "#db/queries/workspace-members.ts";
import { AppError } from "../app-error.ts";
import { actingMemberId, type Ctx } from "../context.ts";

/** The member who acts. An API key acts for the workspace's owner. */
export async function requireMemberId(ctx: Ctx): Promise<string> {
  const memberId = actingMemberId(ctx) ?? (await findFirstOwner(ctx))?.id;
  if (!memberId) throw new AppError("forbidden", "This workspace has no owner to act for.");
  return memberId;
}
