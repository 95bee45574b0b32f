import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { HoursPage } from "../_client/hours-page.tsx";

export const metadata: Metadata = { title: "Opening hours" };

export default async function Page() {
  await requireMember();
  return <HoursPage />;
}
