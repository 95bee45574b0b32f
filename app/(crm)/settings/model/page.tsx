import type { Metadata } from "next";
import { SettingsFrame } from "#components/settings/settings-frame.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireMember } from "#lib/auth/guard.ts";
import { mayDo } from "#lib/domain/access/role.ts";
import { LockKeyhole } from "lucide-react";
import { ModelPage } from "../_client/model-page.tsx";

export const metadata: Metadata = { title: "AI model" };

export default async function Page() {
  const { role } = await requireMember();
  if (mayDo(role, "settings.edit")) return <ModelPage />;
  return (
    <SettingsFrame section="model" isOwner={false}>
      <EmptyState className="min-h-80" icon={<LockKeyhole strokeWidth={1.75} />} title="Only for owners">
        The AI model, its key and its cost are shown to the owners of this workspace.
      </EmptyState>
    </SettingsFrame>
  );
}
