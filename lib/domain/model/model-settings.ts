/**
 * Where a workspace's model comes from. `environment`: what the operator configured, which may be none. `own`: what the
 * owner chose. `scripted`: no model at all.
 */
export const modelSources = ["environment", "own", "scripted"] as const;
export type ModelSource = (typeof modelSources)[number];

/** `compatible`: any server that speaks chat completions or responses at an address of its own. */
export const modelProviders = ["openai", "compatible"] as const;
export type ModelProvider = (typeof modelProviders)[number];

export const modelApis = ["responses", "chat"] as const;
export type ModelApi = (typeof modelApis)[number];

/** How a server is made to answer with an object, the best first: a JSON Schema, plain JSON mode, or in words alone. */
export const structuredModes = ["schema", "json", "words"] as const;
export type StructuredMode = (typeof structuredModes)[number];

export const openAiUrl = "https://api.openai.com/v1";

/** Tokens a day where the owner has chosen nothing: some hundreds of turns, and a stranger's flood has an end. */
export const defaultDailyTokensMax = 5_000_000;

/** What calls used. Cached tokens are part of the input tokens. */
export interface TokenUsage {
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
}

export const noTokens: TokenUsage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };

export function addTokens(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}
