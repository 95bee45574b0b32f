import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { WorkflowPage } from "./_client/workflow-page.tsx";

export const metadata: Metadata = { title: "Workflow" };

export default async function Page() {
  await requireMember();
  return <WorkflowPage />;
}
