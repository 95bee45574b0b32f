import type { FallbackReason } from "../model/fallback-reason.ts";
import type { ModelApi, ModelProvider, ModelSource } from "../model/model-settings.ts";
import type { ModelPrice } from "../model/price.ts";

/** What turns of the AI used while a model was configured. */
export interface ModelUseView {
  turns: number;
  /** Turns that the scripted agent answered. */
  fallbackTurns: number;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar; null where no price is known. */
  costMicros: number | null;
  /** False where the price of some tokens is not known. */
  costComplete: boolean;
}

export interface ModelDayView extends ModelUseView {
  /** `2026-11-26`, in the workspace's time zone. */
  day: string;
}

export interface ModelSettingsView {
  source: ModelSource;
  provider: ModelProvider;
  /** Empty for OpenAI. */
  baseUrl: string;
  api: ModelApi;
  model: string;
  /** What writes down voice notes at the owner's server; empty: `speechDefault`, or the usual one. */
  speechModel: string;
  /** What the operator named for it; null: nothing. */
  speechDefault: string | null;
  /** The last characters of the stored key; null where there is none. */
  keyEnding: string | null;
  /** The owner's own prices. */
  prices: ModelPrice[];
  dailyTokensMax: number | null;
  /** What the operator has configured; null: no model. */
  environment: { model: string; isOpenAi: boolean } | null;
  /** Whether a server on this machine or in its network may be named. */
  privateServers: boolean;
  /** Tokens of today. */
  tokensToday: number;
  /** The last 30 days, oldest first, days without a turn included. */
  days: ModelDayView[];
  /** Why the scripted agent answered in these days, the most frequent first. */
  fallbacks: { because: FallbackReason; turns: number }[];
}

export interface ModelTestLine {
  state: "good" | "bad" | "unknown";
  label: string;
  value: string;
}

export interface ModelTestView {
  ok: boolean;
  title: string;
  /** What to do; null where there is nothing to do. */
  next: string | null;
  lines: ModelTestLine[];
}
