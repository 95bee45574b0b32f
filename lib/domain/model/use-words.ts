import type { ModelUseView } from "../views/model-view.ts";

const whole = new Intl.NumberFormat("en-US");
const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** "24,310 tokens", "1 token". */
export function showTokens(count: number): string {
  return `${whole.format(count)} ${count === 1 ? "token" : "tokens"}`;
}

/** Millionths of a US dollar as "$1.20"; "under $0.01" for what would look like nothing. */
export function showCost(micros: number): string {
  if (micros > 0 && micros < 10_000) return "under $0.01";
  return dollars.format(micros / 1_000_000);
}

/** "6 turns, 31,020 tokens (12,000 cached), $0.03, 1 by the scripted agent": the parts of one quiet line. */
export function showModelUse(use: ModelUseView): string {
  const tokens = use.inputTokens + use.outputTokens;
  const cached = use.cachedInputTokens > 0 ? ` (${whole.format(use.cachedInputTokens)} cached)` : "";
  const cost = use.costMicros === null ? [] : [`${use.costComplete ? "" : "at least "}${showCost(use.costMicros)}`];
  const scripted = use.fallbackTurns > 0 ? [`${whole.format(use.fallbackTurns)} by the scripted agent`] : [];
  const turns = `${whole.format(use.turns)} ${use.turns === 1 ? "turn" : "turns"}`;
  return [turns, `${showTokens(tokens)}${cached}`, ...cost, ...scripted].join(", ");
}
