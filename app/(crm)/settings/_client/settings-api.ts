import { apiGet, apiPost, apiPut } from "#app/(crm)/_client/api.ts";
import type { ModelSettingsInput } from "#lib/domain/model/model-input.ts";
import type { ModelSettingsView, ModelTestView } from "#lib/domain/views/model-view.ts";
import type { SettingsView } from "#lib/domain/views/settings-view.ts";

const path = "/api/crm/settings";

export const settingsKey = ["settings"] as const;
export const modelSettingsKey = ["settings", "model"] as const;

export const settingsApi = {
  read: (signal?: AbortSignal) => apiGet<SettingsView>(path, signal),
  save: (change: { pauseMinutes?: number; privacyUrl?: string }) => apiPut<SettingsView>(path, change),
  readModel: (signal?: AbortSignal) => apiGet<ModelSettingsView>(`${path}/model`, signal),
  saveModel: (input: ModelSettingsInput) => apiPut<ModelSettingsView>(`${path}/model`, input),
  testModel: (input: ModelSettingsInput) => apiPost<ModelTestView>(`${path}/model/test`, input),
};
