"use client";

import type { SettingsView } from "#lib/domain/views/settings-view.ts";
import { MemberList } from "./member-list.tsx";
import { PauseSetting } from "./pause-setting.tsx";
import { PrivacySetting } from "./privacy-setting.tsx";
import { SettingCard } from "./setting-row.tsx";

/** The sections of the workspace's plain settings. */
export type PlainSection = "handoff" | "people" | "web_chat";

export interface SettingsPanelProps {
  section: PlainSection;
  settings: SettingsView;
  refusal: string | null;
  onPauseMinutes: (minutes: number) => void;
  /** Resolves to why it was refused. */
  onPrivacyUrl: (url: string) => Promise<string | null>;
}

/** The cards of a section that shows the workspace's plain settings. */
export function SettingsPanel({ section, settings, refusal, onPauseMinutes, onPrivacyUrl }: SettingsPanelProps) {
  return (
    <div className="mx-auto flex w-full max-w-175 flex-col gap-7 px-4 py-6 sm:px-5">
      {section === "web_chat" ? (
        <SettingCard title="Web chat">
          <PrivacySetting url={settings.privacyUrl} readOnly={!settings.mayEdit} onSave={onPrivacyUrl} />
        </SettingCard>
      ) : section === "handoff" ? (
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
