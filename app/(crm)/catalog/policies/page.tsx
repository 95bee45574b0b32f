import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { EntriesPage } from "../_client/entries-page.tsx";

export const metadata: Metadata = { title: "Policies" };

export default async function Page() {
  await requireMember();
  return <EntriesPage kind="policy" />;
}
