"use client";

import type { Theme } from "#components/shell/theme.ts";
import { themeOptions } from "#components/shell/theme-options.tsx";
import { useTheme } from "#components/shell/use-theme.ts";
import { SegmentedPill } from "#components/ui/segmented-pill.tsx";
import { SettingRow } from "./setting-row.tsx";

export function ThemeSetting({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useTheme(initial);
  return (
    <SettingRow title="Theme" about="In this browser only. System follows your device.">
      <SegmentedPill label="Theme" options={themeOptions} value={theme} onChange={setTheme} />
    </SettingRow>
  );
}
