import { countModelTurn } from "#db/queries/model.ts";
import { parseFallbackReason } from "#lib/domain/model/fallback-reason.ts";
import type { Ctx } from "../context.ts";
import { tellBudgetSpent } from "./tell-budget-spent.ts";
import type { ModelUse } from "./turn-model.ts";

/** Adds a turn to the day's count; the turn that uses up the budget tells the owners. */
export async function countTurn(tx: Ctx, use: ModelUse | null, fallbackBecause: string | null): Promise<void> {
  if (use === null) return;
  const spent = await countModelTurn(tx, { ...use, fallbackBecause: parseFallbackReason(fallbackBecause) });
  if (spent) await tellBudgetSpent(tx, use.day);
}
