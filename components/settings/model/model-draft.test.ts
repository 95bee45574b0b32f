import { expect, test } from "vitest";
import type { ModelSettingsView } from "#lib/domain/views/model-view.ts";
import { draftOf, inputOf, listPriceOfDraft, type ModelDraft, withProvider } from "./model-draft.ts";

const view: ModelSettingsView = {
  source: "own",
  provider: "compatible",
  baseUrl: "https://models.example.com/v1",
  api: "chat",
  model: "qwen3:8b",
  speechModel: "whisper-large",
  speechDefault: null,
  keyEnding: "wxyz",
  prices: [{ model: "qwen3:8b", input: 0.2, cachedInput: null, output: 0.6 }],
  dailyTokensMax: 5_000_000,
  environment: { model: "gpt-5.4-mini", isOpenAi: true },
  privateServers: false,
  tokensToday: 0,
  days: [],
  fallbacks: [],
};

test("what is stored comes back as it was, the key untouched", () => {
  expect(inputOf(draftOf(view))).toEqual({
    ok: true,
    input: {
      source: "own",
      provider: "compatible",
      baseUrl: "https://models.example.com/v1",
      api: "chat",
      model: "qwen3:8b",
      speechModel: "whisper-large",
      key: null,
      price: { input: 0.2, cachedInput: null, output: 0.6 },
      dailyTokensMax: 5_000_000,
    },
  });
});

test.each<[Partial<ModelDraft>, object]>([
  [{ inputPrice: "0,75", outputPrice: "4.5" }, { price: { input: 0.75, cachedInput: null, output: 4.5 } }],
  [{ inputPrice: "", outputPrice: "" }, { price: null }],
  [{ dailyTokensMax: "" }, { dailyTokensMax: null }],
  [{ dailyTokensMax: "2 000 000" }, { dailyTokensMax: 2_000_000 }],
  [{ dailyTokensMax: "2.000.000" }, { dailyTokensMax: 2_000_000 }],
  [{ dailyTokensMax: "1500" }, { dailyTokensMax: 1_500 }],
])("%o is %o", (change, expected) => {
  expect(inputOf({ ...draftOf(view), ...change })).toMatchObject({ ok: true, input: expected });
});

test.each<[Partial<ModelDraft>, keyof ModelDraft]>([
  [{ outputPrice: "" }, "outputPrice"],
  [{ inputPrice: "cheap" }, "inputPrice"],
  [{ dailyTokensMax: "many" }, "dailyTokensMax"],
  [{ dailyTokensMax: "1.5" }, "dailyTokensMax"],
  [{ baseUrl: "" }, "baseUrl"],
  [{ model: "" }, "model"],
  [{ provider: "openai", key: "" }, "key"],
])("%o is refused below %s", (change, field) => {
  const result = inputOf({ ...draftOf(view), ...change });
  expect(result.ok ? [] : Object.keys(result.errors)).toEqual([field]);
});

test("another provider has another API, and the stored key is not for it", () => {
  const openAi = withProvider(draftOf(view), "openai", view);
  expect(openAi).toMatchObject({ provider: "openai", api: "responses", key: "" });
  expect(withProvider(openAi, "compatible", view)).toMatchObject({ api: "chat", key: null });
});

test("the published price is that of the model that will be asked", () => {
  const draft = draftOf(view);
  expect(listPriceOfDraft(draft, view)).toBeNull();
  expect(listPriceOfDraft({ ...draft, source: "environment" }, view)?.input).toBe(0.75);
  expect(listPriceOfDraft({ ...draft, provider: "openai", model: "gpt-5.4-nano" }, view)?.input).toBe(0.2);
  expect(listPriceOfDraft({ ...draft, source: "scripted" }, view)).toBeNull();
});
