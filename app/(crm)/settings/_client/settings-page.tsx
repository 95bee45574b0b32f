"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { reasonOf } from "#app/(crm)/_client/api.ts";
import { LoadError } from "#components/settings/load-error.tsx";
import { PanelSkeleton } from "#components/settings/panel-skeleton.tsx";
import { SettingsPanel } from "#components/settings/settings-panel.tsx";
import type { Theme } from "#components/shell/theme.ts";
import { settingsApi, settingsKey } from "./settings-api.ts";

export function SettingsPage({ theme }: { theme: Theme }) {
  const client = useQueryClient();
  const settings = useQuery({ queryKey: settingsKey, queryFn: ({ signal }) => settingsApi.read(signal) });
  const save = useMutation({
    mutationFn: settingsApi.save,
    onSuccess: (fresh) => client.setQueryData(settingsKey, fresh),
  });
  if (settings.data)
    return (
      <SettingsPanel
        settings={settings.data}
        theme={theme}
        saving={save.isPending ? "saving" : save.isSuccess ? "saved" : "idle"}
        refusal={save.isError ? reasonOf(save.error) : null}
        onPauseMinutes={(pauseMinutes) => save.mutate({ pauseMinutes })}
      />
    );
  if (settings.isPending) return <PanelSkeleton title="Settings" rows={3} />;
  return (
    <LoadError
      title="Settings"
      reason={reasonOf(settings.error)}
      busy={settings.isFetching}
      onRetry={() => void settings.refetch()}
    />
  );
}
