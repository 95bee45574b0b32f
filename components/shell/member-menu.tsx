"use client";

import { LogOut } from "lucide-react";
import { TeamAvatar } from "#components/ui/avatar.tsx";
import { Menu, MenuItem, MenuRadioGroup, MenuSeparator } from "#components/ui/menu.tsx";
import type { AppShellProps } from "./shell-props.ts";
import { themeOptions } from "./theme-options.tsx";
import { useTheme } from "./use-theme.ts";

export const roleNames = { owner: "Owner", agent: "Agent" } as const;

/** Who is signed in; theme and signing out. */
export function MemberMenu({
  member,
  theme: initialTheme,
  onThemeChange,
  onSignOut,
}: Pick<AppShellProps, "member" | "theme" | "onThemeChange" | "onSignOut">) {
  const [theme, setTheme] = useTheme(initialTheme, onThemeChange);
  return (
    <Menu
      side="top"
      className="w-50"
      trigger={
        <button
          type="button"
          className="-outline-offset-2 flex min-h-11 min-w-0 flex-1 items-center justify-center gap-2.5 rounded-md text-left transition-colors duration-120 hover:bg-accent data-popup-open:bg-accent expanded:w-full expanded:justify-start expanded:px-2"
        >
          <TeamAvatar initials={member.initials} size="24" />
          <span className="sr-only expanded:not-sr-only expanded:min-w-0">
            <span className="block truncate font-medium text-sm">{member.name}</span>
            <span className="block text-2xs text-muted-foreground leading-3.5">{roleNames[member.role]}</span>
          </span>
        </button>
      }
    >
      <MenuRadioGroup label="Theme" options={themeOptions} value={theme} onChange={setTheme} />
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onClick={onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
