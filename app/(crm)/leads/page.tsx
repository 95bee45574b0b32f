import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { LeadsScreen } from "./_client/leads-screen.tsx";

export const metadata: Metadata = { title: "Leads" };

export default async function Leads() {
  await requireMember();
  return <LeadsScreen />;
}
