import { findHours } from "#db/queries/knowledge.ts";
import { findPublishedDefinition } from "#db/queries/workflow-version.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import type { HoursView } from "#lib/domain/views/knowledge-view.ts";
import { type Ctx, requirePermission } from "../context.ts";

export async function readHours(ctx: Ctx): Promise<HoursView> {
  requirePermission(ctx, "conversation.read");
  const [hours, definition] = await Promise.all([findHours(ctx), findPublishedDefinition(ctx)]);
  const mayEdit = ctx.actor.kind === "member" && mayDo(ctx.actor.role, "workflow.edit");
  return { hours, timeZone: definition?.timeZone ?? "UTC", mayEdit };
}
