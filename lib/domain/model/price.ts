import { openAiUrl, type TokenUsage } from "./model-settings.ts";

/** US dollars for a million tokens, as providers publish them. */
export interface ModelPrice {
  model: string;
  input: number;
  /** Null: the provider makes cached tokens no cheaper, or it is not known. */
  cachedInput: number | null;
  output: number;
}

/** OpenAI's list prices for short prompts, as of November 2026. An owner's own numbers win. */
const listPrices: readonly ModelPrice[] = [
  { model: "gpt-5.5", input: 5, cachedInput: 0.5, output: 30 },
  { model: "gpt-5.4", input: 2.5, cachedInput: 0.25, output: 15 },
  { model: "gpt-5.4-mini", input: 0.75, cachedInput: 0.075, output: 4.5 },
  { model: "gpt-5.4-nano", input: 0.2, cachedInput: 0.02, output: 1.25 },
  { model: "gpt-5.2", input: 1.75, cachedInput: 0.175, output: 14 },
  { model: "gpt-5.1", input: 1.25, cachedInput: 0.125, output: 10 },
  { model: "gpt-4.1", input: 2, cachedInput: 0.5, output: 8 },
  { model: "gpt-4.1-mini", input: 0.4, cachedInput: 0.1, output: 1.6 },
  { model: "gpt-4.1-nano", input: 0.1, cachedInput: 0.025, output: 0.4 },
  { model: "gpt-4o", input: 2.5, cachedInput: 1.25, output: 10 },
  { model: "gpt-4o-mini", input: 0.15, cachedInput: 0.075, output: 0.6 },
];

/** The published price of a model of OpenAI, its dated snapshots included; null for every other server's models. */
export function listPriceOf(model: string, baseUrl: string | null): ModelPrice | null {
  if (baseUrl !== null && baseUrl !== openAiUrl) return null;
  const name = model.replace(/-\d{4}-\d{2}-\d{2}$/, "");
  return listPrices.find((one) => one.model === name) ?? null;
}

/** The owner's price of this model, else the published one, else null: a cost is never invented. */
export function priceOf(model: string, baseUrl: string | null, own: readonly ModelPrice[]): ModelPrice | null {
  return own.find((one) => one.model === model) ?? listPriceOf(model, baseUrl);
}

/** In millionths of a US dollar; null where the price is not known. */
export function costMicros(usage: TokenUsage, price: ModelPrice | null): number | null {
  if (price === null) return null;
  const cached = Math.min(usage.cachedInputTokens, usage.inputTokens);
  const cost =
    (usage.inputTokens - cached) * price.input +
    cached * (price.cachedInput ?? price.input) +
    usage.outputTokens * price.output;
  return Math.round(cost);
}
