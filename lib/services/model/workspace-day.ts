import { findPublishedDefinition } from "#db/queries/workflow-version.ts";
import { localDay } from "#lib/domain/model/local-day.ts";
import type { Ctx } from "../context.ts";

/** Today in the time zone of the published workflow; in UTC before the first publish. */
export async function workspaceDay(ctx: Ctx): Promise<string> {
  const definition = await findPublishedDefinition(ctx);
  return localDay(definition?.timeZone ?? "UTC", ctx.app.clock.now());
}
