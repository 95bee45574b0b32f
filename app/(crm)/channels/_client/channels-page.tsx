"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { apiGet, reasonOf } from "#app/(crm)/_client/api.ts";
import { ChannelList } from "#components/channels/channel-list.tsx";
import { LoadError } from "#components/settings/load-error.tsx";
import { PanelSkeleton } from "#components/settings/panel-skeleton.tsx";
import { outcomeWords } from "#lib/domain/channel/connect-outcome.ts";
import type { ChannelsView } from "#lib/domain/views/settings-view.ts";
import { channelsKey, useChannelActions } from "./use-channel-actions.ts";
import { WebchatSettingsSection } from "./webchat-settings-section.tsx";

export interface ChannelsPageProps {
  workspaceName: string;
  /** How a sign-in with Meta ended, and what it left to choose, from the address. */
  outcome: string | null;
  choiceId: string | null;
}

export function ChannelsPage({ workspaceName, outcome, choiceId }: ChannelsPageProps) {
  const router = useRouter();
  const channels = useQuery({
    // The event stream marks everything under "channel" as stale.
    queryKey: channelsKey,
    queryFn: ({ signal }) => apiGet<ChannelsView>("/api/crm/channels", signal),
  });
  const actions = useChannelActions(channels.data?.signUps.whatsapp ?? null);

  if (channels.data)
    return (
      <ChannelList
        view={channels.data}
        workspaceName={workspaceName}
        actions={actions}
        outcome={outcomeWords(outcome)}
        choiceId={choiceId}
        onChoiceClosed={() => router.replace("/channels")}
        renderWebchat={(channelId) => <WebchatSettingsSection channelId={channelId} onCopy={actions.copy} />}
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
