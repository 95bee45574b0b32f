import { putHours } from "#db/queries/knowledge.ts";
import { type OpeningHours, openingHours } from "#lib/domain/knowledge/opening-hours.ts";
import { type Ctx, requirePermission } from "../context.ts";

/** From now on the AI says these hours, also in conversations that are running. */
export async function saveHours(ctx: Ctx, raw: OpeningHours): Promise<void> {
  requirePermission(ctx, "workflow.edit");
  await putHours(ctx, openingHours.parse(raw), ctx.app.clock.now());
}
