import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireMember } from "#lib/auth/guard.ts";
import { LeadScreen } from "../_client/lead-screen.tsx";

export const metadata: Metadata = { title: "Lead" };

export default async function Lead({ params }: { params: Promise<{ leadId: string }> }) {
  await requireMember();
  const { leadId } = await params;
  if (!z.uuid().safeParse(leadId).success) notFound();
  return <LeadScreen key={leadId} id={leadId} />;
}
