import { expect, test } from "vitest";
import { findModelConfig, modelConfigured, modelOptions } from "./model.ts";

const env = {
  openaiApiKey: null,
  openaiBaseUrl: null,
  aiModel: "small",
  aiApi: "responses",
  aiTimeoutMs: 500,
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
  });
});

test("only OpenAI is sent what only OpenAI knows, and it is told to store nothing", () => {
  const config = { apiKey: "k", baseUrl: null, model: "small", api: "responses", timeoutMs: 500 } as const;
  const options = modelOptions(config, "rules");
  expect(options.openai).toMatchObject({ store: false, promptCacheKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(modelOptions(config, "other")).not.toEqual(options);
  expect(modelOptions({ ...config, baseUrl: "http://127.0.0.1:1/v1" }, "rules").openai).toEqual({
    systemMessageMode: "system",
  });
});
