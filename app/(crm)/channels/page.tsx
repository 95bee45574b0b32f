import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { ChannelsPage } from "./_client/channels-page.tsx";

export const metadata: Metadata = { title: "Channels" };

export default async function Page() {
  await requireMember();
  return <ChannelsPage />;
}
