// First: it takes empty variables away before the library reads them.
import "#lib/platform/env.ts";

import { createHash } from "node:crypto";
import { createOpenAI } from "@ai-sdk/openai";
import { extractJsonMiddleware, type LanguageModel, wrapLanguageModel } from "ai";
import { type ModelApi, openAiUrl, type StructuredMode } from "#lib/domain/model/model-settings.ts";
import type { Env } from "#lib/platform/env.ts";
import { createServerFetch, type Reach } from "#lib/platform/server-fetch.ts";
import { findJsonObject } from "./find-json-object.ts";

export interface ModelConfig {
  /** Null where a compatible server asks for none. */
  apiKey: string | null;
  /** Null for OpenAI itself; else the address before `/chat/completions` or `/responses`. */
  baseUrl: string | null;
  model: string;
  api: ModelApi;
  /** For one whole turn, its retry and its repair included. */
  timeoutMs: number;
  /** Where the server may stand: an address that an owner wrote does not lead inside. */
  reach: Reach;
  /** How the server was found to give objects when it was tested; null: not known. */
  structured: StructuredMode | null;
  /** What writes down voice notes at the same server; null: the usual one. */
  speechModel: string | null;
}

type ModelEnv = Pick<
  Env,
  "openaiApiKey" | "openaiBaseUrl" | "aiModel" | "aiApi" | "aiTimeoutMs" | "aiTranscriptionModel"
>;

/** Whether the operator named a model: a key, or the address of a server that may need none. */
export function modelConfigured(env: Pick<ModelEnv, "openaiApiKey" | "openaiBaseUrl">): boolean {
  return env.openaiApiKey !== null || env.openaiBaseUrl !== null;
}

/** The operator's model; null where none is configured: the scripted agent answers. */
export function findModelConfig(env: ModelEnv): ModelConfig | null {
  if (!modelConfigured(env)) return null;
  return {
    apiKey: env.openaiApiKey,
    baseUrl: env.openaiBaseUrl,
    model: env.aiModel,
    api: env.aiApi,
    timeoutMs: env.aiTimeoutMs,
    reach: "any",
    structured: null,
    speechModel: env.aiTranscriptionModel,
  };
}

/** One for each reach: they keep connections. */
const fetches = {
  public: createServerFetch("public"),
  private: createServerFetch("private"),
  any: createServerFetch("any"),
} as const satisfies Record<Reach, typeof fetch>;

/** The provider of a configuration. Calls nothing. */
export function createProvider(config: ModelConfig) {
  // Both are always given, or the library would read the process environment behind our back.
  return createOpenAI({
    apiKey: config.apiKey ?? "none",
    baseURL: config.baseUrl ?? openAiUrl,
    fetch: fetches[config.reach],
  });
}

/** The model; text that surrounds a JSON object in its answers is cut away. Calls nothing. */
export function createModel(config: ModelConfig): LanguageModel {
  const openai = createProvider(config);
  const model = config.api === "responses" ? openai.responses(config.model) : openai.chat(config.model);
  return wrapLanguageModel({ model, middleware: extractJsonMiddleware({ transform: findJsonObject }) });
}

/** Customers' words are not kept by the provider; a server that is not OpenAI gets no parameter that it may not know. */
export function modelOptions(config: Pick<ModelConfig, "api" | "baseUrl">, instructions: string) {
  const store = config.api === "responses" ? { store: false } : {};
  if (config.baseUrl !== null) return { openai: { ...store, systemMessageMode: "system" as const } };
  const promptCacheKey = createHash("sha256").update(instructions).digest("hex").slice(0, 32);
  return { openai: { ...store, promptCacheKey } };
}
