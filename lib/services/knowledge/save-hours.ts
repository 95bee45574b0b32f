import { putHours } from "#db/queries/knowledge.ts";
import { type OpeningHours, openingHours } from "#lib/domain/knowledge/opening-hours.ts";
import { publish } from "#lib/realtime/publish.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

/** From now on the AI says these hours, also in conversations that are running. */
export async function saveHours(ctx: Ctx, raw: OpeningHours): Promise<void> {
  requirePermission(ctx, "workflow.edit");
  const hours = openingHours.parse(raw);
  await inTransaction(ctx, async (tx) => {
    await putHours(tx, hours, tx.app.clock.now());
    await publish(tx, { type: "catalog" });
  });
}
