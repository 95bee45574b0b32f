import { findModelSettings, type ModelSettingsRecord } from "#db/queries/model.ts";
import { findModelConfig, type ModelConfig } from "#lib/ai/model.ts";
import type { ModelFailureReason } from "#lib/ai/model-failure.ts";
import { defaultDailyTokensMax } from "#lib/domain/model/model-settings.ts";
import type { ModelPrice } from "#lib/domain/model/price.ts";
import { open } from "#lib/platform/crypto.ts";
import type { Env } from "#lib/platform/env.ts";
import type { Ctx } from "../context.ts";

/** The model of a workspace, as its owner and the operator have configured it. */
export type WorkspaceModel =
  | { type: "none" }
  /** One is configured and may not be asked. */
  | { type: "unusable"; model: string; because: ModelFailureReason }
  | { type: "model"; config: ModelConfig; prices: readonly ModelPrice[]; dailyTokensMax: number | null };

const cache = new Map<string, { revision: number; model: WorkspaceModel }>();
const cacheMax = 500;

/**
 * Read once for each change: whoever has the current revision in hand asks the database nothing. Revision 0 means that
 * nothing was ever chosen.
 */
export async function workspaceModel(ctx: Ctx, revision: number): Promise<WorkspaceModel> {
  if (revision === 0) return modelFrom(ctx.app.env, null);
  const known = cache.get(ctx.workspaceId);
  if (known?.revision === revision) return known.model;
  const model = modelFrom(ctx.app.env, await findModelSettings(ctx));
  if (cache.size >= cacheMax) cache.clear();
  cache.set(ctx.workspaceId, { revision, model });
  return model;
}

function modelFrom(env: Env, settings: ModelSettingsRecord | null): WorkspaceModel {
  const limits = {
    prices: settings?.prices ?? [],
    dailyTokensMax: settings === null ? defaultDailyTokensMax : settings.dailyTokensMax,
  };
  if (settings?.source === "scripted") return { type: "none" };
  if (settings?.source !== "own") {
    const config = findModelConfig(env);
    return config ? { type: "model", config, ...limits } : { type: "none" };
  }
  const key = openKey(env, settings);
  if (!key.readable) return { type: "unusable", model: settings.model, because: "key_unreadable" };
  return { type: "model", config: ownConfig(env, settings, key.value), ...limits };
}

/** The owner's choice as a configuration. Where the server may stand is the operator's decision. */
export function ownConfig(
  env: Env,
  settings: Pick<ModelSettingsRecord, "provider" | "baseUrl" | "api" | "model" | "structured" | "speechModel">,
  apiKey: string | null,
): ModelConfig {
  return {
    apiKey,
    baseUrl: settings.provider === "openai" ? null : settings.baseUrl,
    model: settings.model,
    api: settings.api,
    timeoutMs: env.aiTimeoutMs,
    reach: env.aiPrivateServers ? "private" : "public",
    structured: settings.structured,
    speechModel: settings.speechModel ?? env.aiTranscriptionModel,
  };
}

/** A key that was sealed with another ENCRYPTION_KEY ends no turn: it is a reason for the scripted agent. */
export function openKey(
  env: Env,
  { keySealed }: Pick<ModelSettingsRecord, "keySealed">,
): { readable: true; value: string | null } | { readable: false } {
  if (keySealed === null) return { readable: true, value: null };
  try {
    return { readable: true, value: open(keySealed, env.encryptionKey) };
  } catch {
    return { readable: false };
  }
}
