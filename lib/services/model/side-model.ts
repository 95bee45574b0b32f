import { countModelTurn } from "#db/queries/model.ts";
import { findWorkspace } from "#db/queries/workspace-settings.ts";
import { createMediaReader, type MediaReader } from "#lib/ai/media/media-reader.ts";
import type { ModelConfig } from "#lib/ai/model.ts";
import type { AskModel, SharedAgent } from "#lib/ai/propose-turn.ts";
import { localDay } from "#lib/domain/model/local-day.ts";
import { addTokens, noTokens, type TokenUsage } from "#lib/domain/model/model-settings.ts";
import type { App, Ctx } from "../context.ts";
import { sharedAgent } from "./shared-agent.ts";
import { tellBudgetSpent } from "./tell-budget-spent.ts";
import { type Meter, modelUse } from "./turn-model.ts";
import { workspaceModel } from "./workspace-model.ts";

/** The workspace's model for work beside a turn: briefs, transcripts, pictures. Shares breaker and budget with turns. */
export interface SideModel {
  ask: AskModel;
  reader: MediaReader;
  timeoutMs: number;
  /**
   * Adds what was used so far to the day, once.
   * @param spoken what a transcript used: another model, whose price is not known
   */
  count(spoken?: TokenUsage): Promise<void>;
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
  const agent = sharedAgent(ctx.app, found.config);
  const ask = agent.askWith((usage) => {
    meter.used = addTokens(meter.used, usage);
  });
  return {
    ask,
    reader: readerOf(ctx.app, agent, found.config),
    timeoutMs: found.config.timeoutMs,
    async count(spoken) {
      const asked = modelUse(found, meter, day);
      meter.used = noTokens;
      const uses = [asked, ...(spoken ? [{ ...asked, usage: spoken, costMicros: null }] : [])];
      for (const use of uses) {
        if (use.usage.inputTokens + use.usage.outputTokens === 0) continue;
        const spent = await countModelTurn(ctx, { ...use, fallbackBecause: null, beside: true });
        if (spent) await tellBudgetSpent(ctx, day);
      }
    },
  };
}

const readers = new WeakMap<SharedAgent, MediaReader>();

/** One for each configuration and process: it remembers what the server cannot do. */
function readerOf({ clock }: App, agent: SharedAgent, config: ModelConfig): MediaReader {
  const known = readers.get(agent);
  if (known) return known;
  const reader = createMediaReader(config, { clock });
  readers.set(agent, reader);
  return reader;
}
