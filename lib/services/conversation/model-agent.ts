import { findModelConfig } from "#lib/ai/model.ts";
import { createModelAgent, type ModelAgent } from "#lib/ai/propose-turn.ts";
import type { App } from "../context.ts";

const agents = new WeakMap<App["env"], ModelAgent>();

/** The model agent of this process, which holds the breaker; null when no model is configured. */
export function modelAgent({ env, clock }: App): ModelAgent | null {
  const config = findModelConfig(env);
  if (!config) return null;
  const known = agents.get(env);
  if (known) return known;
  const agent = createModelAgent(config, { clock });
  agents.set(env, agent);
  return agent;
}
