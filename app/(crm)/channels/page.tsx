import type { Metadata } from "next";
import { z } from "zod";
import { requireMember } from "#lib/auth/guard.ts";
import { ChannelsPage } from "./_client/channels-page.tsx";

export const metadata: Metadata = { title: "Channels" };

const query = z.object({ outcome: z.string().nullable().catch(null), choose: z.uuid().nullable().catch(null) });

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { workspaceName } = await requireMember();
  const { outcome, choose } = query.parse(await searchParams);
  return <ChannelsPage workspaceName={workspaceName} outcome={outcome} choiceId={choose} />;
}
