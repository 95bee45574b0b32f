"use client";

import type { SettingsView } from "#lib/domain/views/settings-view.ts";
import { MemberList } from "./member-list.tsx";
import { PauseSetting } from "./pause-setting.tsx";
import { SettingCard } from "./setting-row.tsx";

export interface SettingsPanelProps {
  section: "handoff" | "people";
  settings: SettingsView;
  refusal: string | null;
  onPauseMinutes: (minutes: number) => void;
}

/** The cards of a section that shows the workspace's plain settings. */
export function SettingsPanel({ section, settings, refusal, onPauseMinutes }: SettingsPanelProps) {
  return (
    <div className="mx-auto flex w-full max-w-175 flex-col gap-7 px-4 py-6 sm:px-5">
      {section === "handoff" ? (
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
      ) : (
        <SettingCard title={`People of ${settings.workspaceName}`}>
          <MemberList members={settings.members} />
        </SettingCard>
      )}
    </div>
  );
}
