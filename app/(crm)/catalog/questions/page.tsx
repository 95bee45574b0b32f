import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { GapsPage } from "../_client/gaps-page.tsx";

export const metadata: Metadata = { title: "Not answered" };

export default async function Page() {
  await requireMember();
  return <GapsPage />;
}
