"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { apiGet, apiPost, reasonOf } from "#app/(crm)/_client/api.ts";
import { ChannelList } from "#components/channels/channel-list.tsx";
import { LoadError } from "#components/settings/load-error.tsx";
import { PanelSkeleton } from "#components/settings/panel-skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ChannelsView } from "#lib/domain/views/settings-view.ts";
import { WebchatSettingsSection } from "./webchat-settings-section.tsx";

export function ChannelsPage() {
  const toast = useToast();
  const client = useQueryClient();
  const channels = useQuery({
    // The event stream marks everything under "channel" as stale.
    queryKey: ["channel", "list"],
    queryFn: ({ signal }) => apiGet<ChannelsView>("/api/crm/channels", signal),
  });

  async function copy(value: string, label: string) {
    try {
      await navigator.clipboard.writeText(value);
      toast.show({ tone: "success", text: `${label} copied` });
    } catch {
      toast.show({ tone: "danger", text: "The browser did not allow copying. Select the text and copy it." });
    }
  }

  async function reconnect(channelId: string, accessToken: string): Promise<string | null> {
    try {
      const fresh = await apiPost<ChannelsView>(`/api/crm/channels/${channelId}/reconnect`, { accessToken });
      client.setQueryData(["channel", "list"], fresh);
      toast.show({ tone: "success", text: "Connected again" });
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  if (channels.data)
    return (
      <ChannelList
        channels={channels.data.data}
        onCopy={(value, label) => void copy(value, label)}
        onReconnect={reconnect}
        renderWebchat={(channelId) => (
          <WebchatSettingsSection channelId={channelId} onCopy={(value, label) => void copy(value, label)} />
        )}
      />
    );
  if (channels.isPending) return <PanelSkeleton title="Channels" rows={4} />;
  return (
    <LoadError
      title="Channels"
      reason={reasonOf(channels.error)}
      busy={channels.isFetching}
      onRetry={() => void channels.refetch()}
    />
  );
}
