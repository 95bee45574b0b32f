import { type ModelSettingsInput, modelSettingsInput } from "#lib/domain/model/model-input.ts";
import type { ModelApi, ModelProvider, ModelSource } from "#lib/domain/model/model-settings.ts";
import { listPriceOf, type ModelPrice } from "#lib/domain/model/price.ts";
import type { ModelSettingsView } from "#lib/domain/views/model-view.ts";

/** The form as it is typed. */
export interface ModelDraft {
  source: ModelSource;
  provider: ModelProvider;
  baseUrl: string;
  api: ModelApi;
  model: string;
  speechModel: string;
  /** Null: the stored key stays. */
  key: string | null;
  inputPrice: string;
  cachedInputPrice: string;
  outputPrice: string;
  dailyTokensMax: string;
}

export type DraftErrors = Partial<Record<keyof ModelDraft, string>>;

export function draftOf(view: ModelSettingsView): ModelDraft {
  return {
    source: view.source,
    provider: view.provider,
    baseUrl: view.baseUrl,
    api: view.api,
    model: view.model,
    speechModel: view.speechModel,
    key: view.keyEnding === null ? "" : null,
    ...priceTexts(view.prices.find((one) => one.model === modelAsked(view.source, view.model, view)) ?? null),
    dailyTokensMax: view.dailyTokensMax === null ? "" : groups.format(view.dailyTokensMax),
  };
}

/** The model that the draft leads to; null where the scripted agent answers by itself. */
export function modelAsked(
  source: ModelSource,
  ownModel: string,
  { environment }: Pick<ModelSettingsView, "environment">,
): string | null {
  if (source === "scripted") return null;
  return source === "own" ? ownModel.trim() : (environment?.model ?? null);
}

/** The published price of the draft's model: what holds while the fields are empty. */
export function listPriceOfDraft(draft: ModelDraft, view: ModelSettingsView): ModelPrice | null {
  const model = modelAsked(draft.source, draft.model, view);
  const isOpenAi = draft.source === "own" ? draft.provider === "openai" : (view.environment?.isOpenAi ?? false);
  return model === null || !isOpenAi ? null : listPriceOf(model, null);
}

export function priceTexts(price: ModelPrice | null) {
  return {
    inputPrice: price ? String(price.input) : "",
    cachedInputPrice: price?.cachedInput == null ? "" : String(price.cachedInput),
    outputPrice: price ? String(price.output) : "",
  };
}

/** The other provider has another API, and its key is another one. */
export function withProvider(draft: ModelDraft, provider: ModelProvider, view: ModelSettingsView): ModelDraft {
  const isStored = provider === view.provider && view.keyEnding !== null;
  return { ...draft, provider, api: provider === "openai" ? "responses" : "chat", key: isStored ? null : "" };
}

const fieldOf: Readonly<Record<string, keyof ModelDraft>> = {
  "price.input": "inputPrice",
  "price.cachedInput": "cachedInputPrice",
  "price.output": "outputPrice",
  baseUrl: "baseUrl",
  model: "model",
  speechModel: "speechModel",
  key: "key",
  dailyTokensMax: "dailyTokensMax",
};

/** What is sent, or the sentence below each field that is wrong. */
export function inputOf(
  draft: ModelDraft,
): { ok: true; input: ModelSettingsInput } | { ok: false; errors: DraftErrors } {
  const parsed = modelSettingsInput.safeParse({
    source: draft.source,
    provider: draft.provider,
    baseUrl: draft.provider === "openai" ? "" : draft.baseUrl,
    api: draft.api,
    model: draft.model,
    speechModel: draft.speechModel,
    key: draft.key,
    price: priceOfDraft(draft),
    dailyTokensMax: wholeOf(draft.dailyTokensMax),
  });
  if (parsed.success) return { ok: true, input: parsed.data };
  const errors: DraftErrors = {};
  for (const { path, message } of parsed.error.issues) {
    const field = draftField(path.map(String).join("."));
    if (field !== null) errors[field] ??= message;
  }
  return { ok: false, errors };
}

/** Where the server's refusal of a field is shown; null: it has no field. */
export function draftField(path: string): keyof ModelDraft | null {
  return fieldOf[path] ?? null;
}

function priceOfDraft({ inputPrice, cachedInputPrice, outputPrice }: ModelDraft) {
  if ([inputPrice, cachedInputPrice, outputPrice].every((text) => text.trim() === "")) return null;
  return {
    input: requiredNumber(inputPrice),
    cachedInput: numberOf(cachedInputPrice),
    output: requiredNumber(outputPrice),
  };
}

const groups = new Intl.NumberFormat("en-US");

/** "5,000,000", "5.000.000" and "5000000" are the same; "" is no number, and what is none is refused as NaN. */
function wholeOf(text: string): number | null {
  const plain = text.trim();
  if (plain === "") return null;
  return /^(\d+|\d{1,3}([\s.,']\d{3})+)$/.test(plain) ? Number(plain.replace(/\D/g, "")) : Number.NaN;
}

/** "0,75" is 0.75; "" is no number, and what is none is refused as NaN. */
function numberOf(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return plain === "" ? null : Number(plain);
}

function requiredNumber(text: string): number {
  return numberOf(text) ?? Number.NaN;
}
