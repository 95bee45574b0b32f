"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiError, reasonOf } from "#app/(crm)/_client/api.ts";
import { ModelPanel, type ModelRefusal } from "#components/settings/model/model-panel.tsx";
import { SettingsFrame } from "#components/settings/settings-frame.tsx";
import { SettingsError, SettingsSkeleton } from "#components/settings/settings-states.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ModelSettingsInput } from "#lib/domain/model/model-input.ts";
import { modelSettingsKey, settingsApi } from "./settings-api.ts";

/** Settings, AI model: for owners. */
export function ModelPage() {
  const client = useQueryClient();
  const toast = useToast();
  const model = useQuery({ queryKey: modelSettingsKey, queryFn: ({ signal }) => settingsApi.readModel(signal) });

  async function save(input: ModelSettingsInput): Promise<ModelRefusal | null> {
    try {
      client.setQueryData(modelSettingsKey, await settingsApi.saveModel(input));
      toast.show({ tone: "success", text: "Saved. It holds from the next reply on." });
      return null;
    } catch (error) {
      return refusalOf(error);
    }
  }

  return (
    <SettingsFrame section="model" isOwner>
      {model.data ? (
        <ModelPanel
          view={model.data}
          onSave={save}
          onTest={(input) => settingsApi.testModel(input).catch((error: unknown) => refusalOf(error))}
        />
      ) : model.isPending ? (
        <SettingsSkeleton cards={4} />
      ) : (
        <SettingsError reason={reasonOf(model.error)} busy={model.isFetching} onRetry={() => void model.refetch()} />
      )}
    </SettingsFrame>
  );
}

function refusalOf(error: unknown): ModelRefusal {
  return { field: error instanceof ApiError ? error.field : null, reason: reasonOf(error) };
}
