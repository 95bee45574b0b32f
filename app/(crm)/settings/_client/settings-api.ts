import { apiGet, apiPut } from "#app/(crm)/_client/api.ts";
import type { SettingsView } from "#lib/domain/views/settings-view.ts";

const path = "/api/crm/settings";

export const settingsKey = ["settings"] as const;

export const settingsApi = {
  read: (signal?: AbortSignal) => apiGet<SettingsView>(path, signal),
  save: (change: { pauseMinutes: number }) => apiPut<SettingsView>(path, change),
};
