import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SettingCard } from "#components/settings/setting-row.tsx";
import { SettingsFrame } from "#components/settings/settings-frame.tsx";
import { ThemeSetting } from "#components/settings/theme-setting.tsx";
import { parseTheme, themeCookie } from "#components/shell/theme.ts";
import { requireMember } from "#lib/auth/guard.ts";

export const metadata: Metadata = { title: "Appearance" };

export default async function Page() {
  const { role } = await requireMember();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <SettingsFrame section="appearance" isOwner={role === "owner"}>
      <div className="mx-auto flex w-full max-w-175 flex-col gap-7 px-4 py-6 sm:px-5">
        <SettingCard title="Appearance">
          <ThemeSetting initial={theme} />
        </SettingCard>
      </div>
    </SettingsFrame>
  );
}
