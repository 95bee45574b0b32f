import { findModelSettings, findTokensOfDay, type ModelSettingsRecord, saveModelSettings } from "#db/queries/model.ts";
import { learnedMode } from "#lib/ai/structured-memory.ts";
import type { ModelSettingsInput } from "#lib/domain/model/model-input.ts";
import type { ModelPrice } from "#lib/domain/model/price.ts";
import { seal } from "#lib/platform/crypto.ts";
import type { Env } from "#lib/platform/env.ts";
import { actingMemberId, type Ctx, inTransaction, requirePermission } from "../context.ts";
import { configOf, keyOf, serverOf } from "./model-input.ts";
import { workspaceDay } from "./workspace-day.ts";

/** So much of a key tells two keys apart, and nobody can use it. */
const endingLength = 4;
/** Prices of models that were chosen once stay, for when they are chosen again. */
const pricesMax = 20;

/**
 * Holds for the next turn of every process. Other sources than `own` leave the server and its key as they are.
 * @throws AppError `invalid` with the field
 */
export async function saveModelChoice(ctx: Ctx, input: ModelSettingsInput): Promise<void> {
  requirePermission(ctx, "settings.edit");
  await inTransaction(ctx, async (tx) => {
    const { env, clock } = tx.app;
    const stored = await findModelSettings(tx);
    const server = input.source === "own" ? ownServer(env, input, stored) : (stored ?? emptyServer);
    const day = await workspaceDay(tx);
    const isSpent = input.dailyTokensMax !== null && (await findTokensOfDay(tx, day)) >= input.dailyTokensMax;
    const { provider, baseUrl, api, model, speechModel, keySealed, keyEnding, structured } = server;
    await saveModelSettings(
      tx,
      {
        ...{ provider, baseUrl, api, model, speechModel, keySealed, keyEnding, structured },
        source: input.source,
        prices: pricesWith(input, stored, env),
        dailyTokensMax: input.dailyTokensMax,
        updatedAt: clock.now(),
        updatedBy: actingMemberId(tx),
      },
      isSpent ? day : null,
    );
  });
}

type StoredServer = Pick<
  ModelSettingsRecord,
  "provider" | "baseUrl" | "api" | "model" | "speechModel" | "keySealed" | "keyEnding" | "structured"
>;

const emptyServer: StoredServer = {
  provider: "openai",
  baseUrl: null,
  api: "responses",
  model: "",
  speechModel: null,
  keySealed: null,
  keyEnding: null,
  structured: null,
};

function ownServer(env: Env, input: ModelSettingsInput, stored: ModelSettingsRecord | null): StoredServer {
  const config = configOf(env, input, stored);
  const key = keyOf(env, input, stored);
  const server = serverOf(input);
  const isSame = stored?.baseUrl === server.baseUrl && stored.model === server.model && stored.api === server.api;
  return {
    ...server,
    keySealed: key === null ? null : seal(key, env.encryptionKey),
    keyEnding: key === null ? null : key.slice(-endingLength),
    structured: learnedMode(config) ?? (isSame ? stored.structured : null),
  };
}

/** The price belongs to the model that will be asked. */
function pricesWith(input: ModelSettingsInput, stored: ModelSettingsRecord | null, env: Env): ModelPrice[] {
  const model = input.source === "own" ? input.model : env.aiModel;
  const others = (stored?.prices ?? []).filter((one) => one.model !== model);
  const own = input.price === null || input.source === "scripted" ? [] : [{ model, ...input.price }];
  return [...own, ...others].slice(0, pricesMax);
}
