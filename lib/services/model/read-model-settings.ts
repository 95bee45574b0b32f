import { findModelSettings, listModelDays, type ModelDayRecord } from "#db/queries/model.ts";
import { findModelConfig } from "#lib/ai/model.ts";
import { type FallbackReason, parseFallbackReason } from "#lib/domain/model/fallback-reason.ts";
import { daysUpTo } from "#lib/domain/model/local-day.ts";
import { defaultDailyTokensMax } from "#lib/domain/model/model-settings.ts";
import type { ModelDayView, ModelSettingsView } from "#lib/domain/views/model-view.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { workspaceDay } from "./workspace-day.ts";

const daysShown = 30;

/** For owners alone. The key itself never leaves the server. */
export async function readModelSettings(ctx: Ctx): Promise<ModelSettingsView> {
  requirePermission(ctx, "settings.edit");
  const { env } = ctx.app;
  const [settings, today] = await Promise.all([findModelSettings(ctx), workspaceDay(ctx)]);
  const days = daysUpTo(today, daysShown);
  const counted = await listModelDays(ctx, days[0] ?? today);
  const shown = days.map((day) => dayView(day, counted.find((one) => one.day === day) ?? null));
  const last = shown.at(-1);
  const environment = findModelConfig(env);
  return {
    source: settings?.source ?? "environment",
    provider: settings?.provider ?? "openai",
    baseUrl: settings?.baseUrl ?? "",
    api: settings?.api ?? "responses",
    model: settings?.model ?? "",
    speechModel: settings?.speechModel ?? "",
    speechDefault: env.aiTranscriptionModel,
    keyEnding: settings?.keyEnding ?? null,
    prices: settings?.prices ?? [],
    dailyTokensMax: settings === null ? defaultDailyTokensMax : settings.dailyTokensMax,
    environment: environment && { model: environment.model, isOpenAi: environment.baseUrl === null },
    privateServers: env.aiPrivateServers,
    tokensToday: last ? last.inputTokens + last.outputTokens : 0,
    days: shown,
    fallbacks: sumFallbacks(counted),
  };
}

function dayView(day: string, record: ModelDayRecord | null): ModelDayView {
  const { turns = 0, fallbackTurns = 0, inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 } = record ?? {};
  const { costMicros = 0, unpricedTokens = 0 } = record ?? {};
  const isPriced = unpricedTokens < inputTokens + outputTokens;
  return {
    ...{ day, turns, fallbackTurns, inputTokens, cachedInputTokens, outputTokens },
    costMicros: isPriced ? costMicros : null,
    costComplete: unpricedTokens === 0,
  };
}

function sumFallbacks(days: readonly ModelDayRecord[]): ModelSettingsView["fallbacks"] {
  const sums = new Map<FallbackReason, number>();
  for (const { fallbacks } of days) {
    for (const [name, turns] of Object.entries(fallbacks)) {
      const because = parseFallbackReason(name);
      if (because) sums.set(because, (sums.get(because) ?? 0) + turns);
    }
  }
  return [...sums].map(([because, turns]) => ({ because, turns })).sort((a, b) => b.turns - a.turns);
}
