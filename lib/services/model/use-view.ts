import { sumModelUse } from "#db/queries/model.ts";
import type { ModelUseView } from "#lib/domain/views/model-view.ts";
import type { Ctx } from "../context.ts";

/** What the model was used for in these conversations; null where it never was. */
export async function readModelUse(ctx: Ctx, conversationIds: readonly string[]): Promise<ModelUseView | null> {
  if (conversationIds.length === 0) return null;
  const { costMicros, pricedTurns, unpricedTurns, ...use } = await sumModelUse(ctx, conversationIds);
  if (use.turns === 0) return null;
  return { ...use, costMicros: pricedTurns === 0 ? null : costMicros, costComplete: unpricedTurns === 0 };
}
