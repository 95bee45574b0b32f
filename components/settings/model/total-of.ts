import type { ModelUseView } from "#lib/domain/views/model-view.ts";

/** The days together. A cost is known as soon as one of them has one. */
export function totalOf(days: readonly ModelUseView[]): ModelUseView {
  const sum = (name: "turns" | "fallbackTurns" | "inputTokens" | "cachedInputTokens" | "outputTokens") =>
    days.reduce((total, one) => total + one[name], 0);
  const priced = days.filter((one) => one.costMicros !== null && one.inputTokens + one.outputTokens > 0);
  return {
    turns: sum("turns"),
    fallbackTurns: sum("fallbackTurns"),
    inputTokens: sum("inputTokens"),
    cachedInputTokens: sum("cachedInputTokens"),
    outputTokens: sum("outputTokens"),
    costMicros: priced.length === 0 ? null : priced.reduce((total, one) => total + (one.costMicros ?? 0), 0),
    costComplete: days.every((one) => one.costComplete),
  };
}
