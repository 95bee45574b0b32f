import type { Ctx } from "../context.ts";
import { causeIdOf, notifyOwners } from "../notification/notify-owners.ts";

/** Once a day, whatever the budget is changed to meanwhile. */
export async function tellBudgetSpent(tx: Ctx, day: string): Promise<void> {
  await notifyOwners(tx, {
    kind: "model_budget",
    causeId: causeIdOf(`model_budget:${tx.workspaceId}:${day}`),
    title: "The daily model budget is used up",
    body: "Until midnight the scripted agent answers your customers. You can raise the budget in Settings, AI model.",
  });
}
