import type { ModelConfig } from "#lib/ai/model.ts";
import { createModelAgent, type ModelAgent } from "#lib/ai/propose-turn.ts";
import type { TurnInput } from "#lib/domain/qualification/turn.ts";
import { type PreparedTurn, prepareTurn } from "#lib/services/conversation/prepare-turn.ts";

/** Whoever answers customers: what it says to one burst, as the conversation service would commit it. */
export type Agent = (input: TurnInput) => Promise<PreparedTurn>;

/** The code of production around a model; null: the scripted agent. */
export function agentWith(model: ModelAgent | null): Agent {
  return (input) => prepareTurn(model, input, new AbortController().signal);
}

/** The agent that asks this model, under the time limit that a turn has in production. */
export function modelAgent(config: ModelConfig): Agent {
  const shared = createModelAgent(config);
  return (input) => {
    const endsAtMs = performance.now() + config.timeoutMs;
    const limits = { msLeft: () => endsAtMs - performance.now(), onUsage: () => undefined };
    return agentWith(shared.forTurn(limits))(input);
  };
}
