import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { SettingsPage } from "../_client/settings-page.tsx";

export const metadata: Metadata = { title: "Web chat" };

export default async function Page() {
  const { role } = await requireMember();
  return <SettingsPage section="web_chat" isOwner={role === "owner"} />;
}
