import type { ModelSettingsRecord } from "#db/queries/model.ts";
import type { ModelConfig } from "#lib/ai/model.ts";
import type { ModelSettingsInput } from "#lib/domain/model/model-input.ts";
import type { Env } from "#lib/platform/env.ts";
import { mayReach } from "#lib/platform/server-fetch.ts";
import { AppError } from "../app-error.ts";
import { openKey, ownConfig } from "./workspace-model.ts";

type Server = Pick<ModelSettingsRecord, "provider" | "baseUrl" | "api" | "model" | "speechModel">;

/** What the input says of the server, as it is stored. */
export function serverOf({ provider, baseUrl, api, model, speechModel }: ModelSettingsInput): Server {
  const address = provider === "openai" ? null : baseUrl;
  return { provider, baseUrl: address, api, model, speechModel: speechModel === "" ? null : speechModel };
}

/**
 * The key that goes with the input: the new one, or the stored one where it stays with the server it was entered for.
 * A stored key is never sent to an address that was entered later.
 * @throws AppError `invalid`
 */
export function keyOf(env: Env, input: ModelSettingsInput, stored: ModelSettingsRecord | null): string | null {
  if (input.key !== null) return input.key === "" ? null : input.key;
  const { provider, baseUrl } = serverOf(input);
  if (!stored?.keySealed) {
    if (provider === "openai") throw new AppError("invalid", "Enter the key that OpenAI gave you.", { field: "key" });
    return null;
  }
  if (stored.provider !== provider || stored.baseUrl !== baseUrl)
    throw new AppError("invalid", "Enter the key again: it was for another server.", { field: "key" });
  const key = openKey(env, stored);
  if (!key.readable)
    throw new AppError("invalid", "Enter the key again: the stored one cannot be read.", { field: "key" });
  return key.value;
}

/** @throws AppError `invalid` where the address may not be asked, as far as it can be told without asking */
export function configOf(env: Env, input: ModelSettingsInput, stored: ModelSettingsRecord | null): ModelConfig {
  const server = serverOf(input);
  const config = ownConfig(env, { ...server, structured: null }, keyOf(env, input, stored));
  if (config.baseUrl !== null && !mayReach(config.baseUrl, config.reach))
    throw new AppError("invalid", forbiddenWords[config.reach], { field: "baseUrl" });
  return config;
}

const forbiddenWords = {
  public: "Use a public address that begins with https. Servers in a private network are for the operator to allow.",
  private: "This address cannot be used for a model.",
  any: "This address cannot be used for a model.",
} as const satisfies Record<ModelConfig["reach"], string>;
