"use client";

import { CloudCheck, LoaderCircle } from "lucide-react";
import type { Theme } from "#components/shell/theme.ts";
import type { SettingsView } from "#lib/domain/views/settings-view.ts";
import { MemberList } from "./member-list.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PauseSetting } from "./pause-setting.tsx";
import { SettingCard } from "./setting-row.tsx";
import { ThemeSetting } from "./theme-setting.tsx";

export interface SettingsPanelProps {
  settings: SettingsView;
  theme: Theme;
  saving: "idle" | "saving" | "saved";
  refusal: string | null;
  onPauseMinutes: (minutes: number) => void;
}

export function SettingsPanel({ settings, theme, saving, refusal, onPauseMinutes }: SettingsPanelProps) {
  return (
    <PageFrame title="Settings" about={settings.workspaceName} aside={<SavingNote saving={saving} />}>
      <div className="mx-auto flex w-full max-w-175 flex-col gap-7 px-4 py-6 sm:px-5">
        <SettingCard title="When a person steps in">
          <PauseSetting
            minutes={settings.pauseMinutes}
            readOnly={!settings.mayEdit}
            refusal={refusal}
            onChange={onPauseMinutes}
          />
          {settings.mayEdit ? null : (
            <p className="px-4 py-2.5 text-secondary-text text-xs sm:px-5">Only owners change the pause.</p>
          )}
        </SettingCard>
        <SettingCard title="Appearance">
          <ThemeSetting initial={theme} />
        </SettingCard>
        <SettingCard title="People">
          <MemberList members={settings.members} />
        </SettingCard>
      </div>
    </PageFrame>
  );
}

function SavingNote({ saving }: { saving: SettingsPanelProps["saving"] }) {
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-muted-foreground text-xs [&_svg]:size-4">
      {saving === "saving" ? (
        <>
          <LoaderCircle aria-hidden="true" strokeWidth={1.75} />
          Saving
        </>
      ) : saving === "saved" ? (
        <>
          <CloudCheck aria-hidden="true" strokeWidth={1.75} />
          Saved
        </>
      ) : null}
    </span>
  );
}
