"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { apiGet, apiPatch, reasonOf } from "#app/(crm)/_client/api.ts";
import { WebchatSettings, type WebchatSettingsChange } from "#components/channels/webchat-settings.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { LoadingNote } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { WebchatSettingsView } from "#lib/domain/views/webchat-settings-view.ts";

/** The settings of one web chat, read when its card is opened. */
export function WebchatSettingsSection({
  channelId,
  onCopy,
}: {
  channelId: string;
  onCopy: (value: string, label: string) => void;
}) {
  const toast = useToast();
  const client = useQueryClient();
  const path = `/api/crm/channels/${channelId}/webchat`;
  const queryKey = ["channel", "webchat", channelId];
  const settings = useQuery({ queryKey, queryFn: ({ signal }) => apiGet<WebchatSettingsView>(path, signal) });

  async function save(change: WebchatSettingsChange): Promise<string | null> {
    try {
      client.setQueryData(queryKey, await apiPatch<WebchatSettingsView>(path, change));
      toast.show({ tone: "success", text: "Web chat saved" });
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  if (settings.data) return <WebchatSettings settings={settings.data} onCopy={onCopy} onSave={save} />;
  if (settings.isPending) return <LoadingNote>Loading the settings of the web chat</LoadingNote>;
  return <Banner tone="danger">{reasonOf(settings.error)}</Banner>;
}
