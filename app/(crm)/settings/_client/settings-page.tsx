"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { reasonOf } from "#app/(crm)/_client/api.ts";
import { SavingNote } from "#components/settings/saving-note.tsx";
import { SettingsFrame } from "#components/settings/settings-frame.tsx";
import { type PlainSection, SettingsPanel } from "#components/settings/settings-panel.tsx";
import { SettingsError, SettingsSkeleton } from "#components/settings/settings-states.tsx";
import { settingsApi, settingsKey } from "./settings-api.ts";

export function SettingsPage({ section, isOwner }: { section: PlainSection; isOwner: boolean }) {
  const client = useQueryClient();
  const settings = useQuery({ queryKey: settingsKey, queryFn: ({ signal }) => settingsApi.read(signal) });
  const save = useMutation({
    mutationFn: settingsApi.save,
    onSuccess: (fresh) => client.setQueryData(settingsKey, fresh),
  });
  const saving = save.isPending ? "saving" : save.isSuccess ? "saved" : "idle";
  return (
    <SettingsFrame section={section} isOwner={isOwner} aside={<SavingNote saving={saving} />}>
      {settings.data ? (
        <SettingsPanel
          section={section}
          settings={settings.data}
          refusal={save.isError && save.variables.pauseMinutes !== undefined ? reasonOf(save.error) : null}
          onPrivacyUrl={(privacyUrl) => save.mutateAsync({ privacyUrl }).then(() => null, reasonOf)}
          onPauseMinutes={(pauseMinutes) => save.mutate({ pauseMinutes })}
        />
      ) : settings.isPending ? (
        <SettingsSkeleton cards={1} />
      ) : (
        <SettingsError
          reason={reasonOf(settings.error)}
          busy={settings.isFetching}
          onRetry={() => void settings.refetch()}
        />
      )}
    </SettingsFrame>
  );
}
