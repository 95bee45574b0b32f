import type { ModelConfig } from "#lib/ai/model.ts";
import { createModelAgent, type SharedAgent } from "#lib/ai/propose-turn.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";
import type { App } from "../context.ts";

/** More distinct configurations than this in one process: the one that was asked longest ago loses its breaker. */
const agentsMax = 200;
const agents = new WeakMap<App["env"], Map<string, SharedAgent>>();

/** One agent, and so one breaker, for each distinct configuration of this process. */
export function sharedAgent({ env, clock }: App, config: ModelConfig): SharedAgent {
  const byConfig = agents.get(env) ?? new Map<string, SharedAgent>();
  agents.set(env, byConfig);
  const key = sha256Hex(JSON.stringify(config));
  const agent = byConfig.get(key) ?? createModelAgent(config, { clock });
  byConfig.delete(key);
  byConfig.set(key, agent);
  const [oldest] = byConfig.keys();
  if (byConfig.size > agentsMax && oldest !== undefined) byConfig.delete(oldest);
  return agent;
}
