import { countModelTurn } from "#db/queries/model.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import type { AskModel } from "#lib/ai/propose-turn.ts";
import { localDay } from "#lib/domain/model/local-day.ts";
import { addTokens, noTokens } from "#lib/domain/model/model-settings.ts";
import type { Ctx } from "../context.ts";
import { sharedAgent } from "./shared-agent.ts";
import { tellBudgetSpent } from "./tell-budget-spent.ts";
import { type Meter, modelUse } from "./turn-model.ts";
import { workspaceModel } from "./workspace-model.ts";

/** The workspace's model for work beside a turn: briefs, transcripts, pictures. Shares breaker and budget with turns. */
export interface SideModel {
  ask: AskModel;
  timeoutMs: number;
  /** Adds what was used so far to the day, once. */
  count(): Promise<void>;
}

/**
 * Null where no model may be asked: none is configured, its key cannot be read, or the budget of the day is used up.
 * @param timeZone of the workflow: a day of the budget is a day there
 */
export async function sideModel(ctx: Ctx, timeZone: string): Promise<SideModel | null> {
  const workspace = await findWorkspace(ctx);
  if (!workspace) return null;
  const found = await workspaceModel(ctx, workspace.modelRevision);
  if (found.type !== "model") return null;
  const day = localDay(timeZone, ctx.app.clock.now());
  if (found.dailyTokensMax !== null && workspace.modelSpentOn === day) return null;
  const meter: Meter = { used: noTokens };
  const ask = sharedAgent(ctx.app, found.config).askWith((usage) => {
    meter.used = addTokens(meter.used, usage);
  });
  return {
    ask,
    timeoutMs: found.config.timeoutMs,
    async count() {
      const use = modelUse(found, meter, day);
      meter.used = noTokens;
      const spent = await countModelTurn(ctx, { ...use, fallbackBecause: null, beside: true });
      if (spent) await tellBudgetSpent(ctx, day);
    },
  };
}
