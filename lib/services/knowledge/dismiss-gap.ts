import { closeGaps } from "#db/queries/knowledge-gap.ts";
import { publish } from "#lib/realtime/publish.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, inTransaction, requirePermission } from "../context.ts";

/**
 * Takes a question off the list for good: it is counted when it comes again, and not shown.
 * @throws AppError `not_found`
 */
export async function dismissGap(ctx: Ctx, gapId: string): Promise<void> {
  requirePermission(ctx, "workflow.edit");
  await inTransaction(ctx, async (tx) => {
    const closed = await closeGaps(tx, [gapId], { because: "dismissed", byId: null, at: tx.app.clock.now() });
    if (closed === 0) throw new AppError("not_found", "This question does not exist.");
    await publish(tx, { type: "catalog" });
  });
}
