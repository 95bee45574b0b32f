import { expect, test, vi } from "vitest";
import { findModelConfig, modelConfigured, modelOptions } from "./model.ts";

const env = {
  openaiApiKey: null,
  openaiBaseUrl: null,
  aiModel: "small",
  aiApi: "responses",
  aiTimeoutMs: 500,
  aiTranscriptionModel: null,
} as const;

test("without a key and without an address there is no model", () => {
  expect(modelConfigured(env)).toBe(false);
  expect(findModelConfig(env)).toBeNull();
});

test("a compatible server needs no key", () => {
  const config = findModelConfig({ ...env, openaiBaseUrl: "http://127.0.0.1:1/v1", aiApi: "chat" });
  expect(config).toEqual({
    apiKey: null,
    baseUrl: "http://127.0.0.1:1/v1",
    model: "small",
    api: "chat",
    timeoutMs: 500,
    reach: "any",
    structured: null,
    speechModel: null,
  });
});

test("the provider is told to keep nothing where it would by default", () => {
  const config = { apiKey: "k", baseUrl: null, model: "small", api: "responses", timeoutMs: 500 } as const;
  const proxy = { ...config, baseUrl: "http://127.0.0.1:1/v1" };
  expect(modelOptions(config, "rules").openai).toMatchObject({ store: false });
  expect(modelOptions(proxy, "rules").openai).toEqual({ store: false, systemMessageMode: "system" });
  expect(modelOptions({ ...proxy, api: "chat" }, "rules").openai).toEqual({ systemMessageMode: "system" });
});

test("one workflow version has one cache key at OpenAI", () => {
  const config = { apiKey: "k", baseUrl: null, model: "small", api: "chat", timeoutMs: 500 } as const;
  const keyOf = (instructions: string) => modelOptions(config, instructions).openai;
  expect(keyOf("one")).toEqual({ promptCacheKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(keyOf("one")).toEqual(keyOf("one"));
  expect(keyOf("one")).not.toEqual(keyOf("two"));
});

test("an address that is set but empty, as in a compose file, ends no process", async () => {
  vi.stubEnv("OPENAI_BASE_URL", "");
  vi.resetModules();
  await expect(import("./model.ts")).resolves.toBeDefined();
  vi.unstubAllEnvs();
});
