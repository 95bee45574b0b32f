import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { SettingsPage } from "./_client/settings-page.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function Page() {
  const { role } = await requireMember();
  return <SettingsPage section="handoff" isOwner={role === "owner"} />;
}
