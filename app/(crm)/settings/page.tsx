import type { Metadata } from "next";
import { cookies } from "next/headers";
import { parseTheme, themeCookie } from "#components/shell/theme.ts";
import { requireMember } from "#lib/auth/guard.ts";
import { SettingsPage } from "./_client/settings-page.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function Page() {
  await requireMember();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return <SettingsPage theme={theme} />;
}
