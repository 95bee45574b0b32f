import type { LockedConversation } from "#db/queries/conversation.ts";
import type { ModelConfig } from "#lib/ai/model.ts";
import { createSilentAgent, type ModelAgent } from "#lib/ai/propose-turn.ts";
import { localDay } from "#lib/domain/model/local-day.ts";
import { addTokens, noTokens, type TokenUsage } from "#lib/domain/model/model-settings.ts";
import { costMicros, priceOf } from "#lib/domain/model/price.ts";
import type { Ctx } from "../context.ts";
import { tellModelAsked } from "./model-asked.ts";
import { sharedAgent } from "./shared-agent.ts";
import { type WorkspaceModel, workspaceModel } from "./workspace-model.ts";

/** What the turns of one reply used, drafts that were thrown away included. */
export interface Meter {
  used: TokenUsage;
}

export function createMeter(): Meter {
  return { used: noTokens };
}

/** How a turn is counted. */
export interface ModelUse {
  /** In the workspace's time zone. */
  day: string;
  model: string;
  usage: TokenUsage;
  costMicros: number | null;
  dailyTokensMax: number | null;
}

export interface TurnModel {
  /** Null: no model is configured, the scripted agent answers by itself. */
  agent: ModelAgent | null;
  /** To be asked when the turn is over; null where no model is configured. */
  use(): ModelUse | null;
}

export interface TurnModelOptions {
  timeZone: string;
  meter: Meter;
  /** How long the customer has waited on drafts that were thrown away. */
  waitedMs: number;
}

/** The model for one draft of a turn, within the time and the budget that are left. */
export async function turnModel(
  ctx: Ctx,
  { revision, spentOn }: LockedConversation["model"],
  { timeZone, meter, waitedMs }: TurnModelOptions,
): Promise<TurnModel> {
  const found = await workspaceModel(ctx, revision);
  if (found.type === "none") return { agent: null, use: () => null };
  const day = localDay(timeZone, ctx.app.clock.now());
  const use = () => modelUse(found, meter, day);
  if (found.type === "unusable") return { agent: createSilentAgent(found.because), use };
  if (spentOn === day && found.dailyTokensMax !== null) return { agent: createSilentAgent("budget"), use };
  return { agent: limitedAgent(ctx, found.config, meter, waitedMs), use };
}

function limitedAgent(ctx: Ctx, config: ModelConfig, meter: Meter, waitedMs: number): ModelAgent {
  tellModelAsked(ctx.app);
  const endsAtMs = performance.now() + config.timeoutMs - waitedMs;
  return sharedAgent(ctx.app, config).forTurn({
    msLeft: () => endsAtMs - performance.now(),
    onUsage: (usage) => {
      meter.used = addTokens(meter.used, usage);
    },
  });
}

/** What was used, as it is counted. */
export function modelUse(found: Exclude<WorkspaceModel, { type: "none" }>, { used }: Meter, day: string): ModelUse {
  if (found.type === "unusable")
    return { day, model: found.model, usage: used, costMicros: null, dailyTokensMax: null };
  const { config, prices, dailyTokensMax } = found;
  const price = priceOf(config.model, config.baseUrl, prices);
  return { day, model: config.model, usage: used, costMicros: costMicros(used, price), dailyTokensMax };
}
