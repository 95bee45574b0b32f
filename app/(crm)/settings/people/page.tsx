import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { SettingsPage } from "../_client/settings-page.tsx";

export const metadata: Metadata = { title: "People" };

export default async function Page() {
  const { role } = await requireMember();
  return <SettingsPage section="people" isOwner={role === "owner"} />;
}
