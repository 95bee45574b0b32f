"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { applyTheme, type Theme } from "#components/shell/theme.ts";
import { SegmentedPill } from "#components/ui/segmented-pill.tsx";
import { SettingRow } from "./setting-row.tsx";

const options = [
  { value: "system", label: "System", icon: <Monitor strokeWidth={1.75} /> },
  { value: "light", label: "Light", icon: <Sun strokeWidth={1.75} /> },
  { value: "dark", label: "Dark", icon: <Moon strokeWidth={1.75} /> },
] as const;

export function ThemeSetting({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  return (
    <SettingRow title="Theme" about="In this browser only. System follows your device.">
      <SegmentedPill
        label="Theme"
        options={options}
        value={theme}
        onChange={(next) => {
          setTheme(next);
          applyTheme(next);
        }}
      />
    </SettingRow>
  );
}
