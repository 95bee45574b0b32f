"use client";

import { Plug } from "lucide-react";
import { type ReactNode, useState } from "react";
import { PageFrame } from "#components/settings/page-frame.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";
import { ChannelCard } from "./channel-card.tsx";
import { byUrgency, channelSummary } from "./channel-states.ts";

export interface ChannelListProps {
  channels: readonly ChannelView[];
  onCopy: (value: string, label: string) => void;
  /** Resolves to the reason when the token was not taken. */
  onReconnect: (channelId: string, accessToken: string) => Promise<string | null>;
  renderWebchat: (channelId: string) => ReactNode;
}

/** The Channels page: one card an account, one open at a time. */
export function ChannelList({ channels, onCopy, onReconnect, renderWebchat }: ChannelListProps) {
  const sorted = byUrgency(channels);
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <PageFrame title="Channels" about={channelSummary(channels)}>
      <div className="mx-auto w-full max-w-270 px-4 py-5 sm:px-5">
        {sorted.length === 0 ? (
          <EmptyState icon={<Plug strokeWidth={1.75} />} title="No channel yet">
            Customers cannot write to you before an account is connected.
          </EmptyState>
        ) : (
          <ul className="flex flex-col gap-2.5">
            {sorted.map((channel) => (
              <ChannelCard
                key={channel.id}
                channel={channel}
                open={openId === channel.id}
                onToggle={() => setOpenId(openId === channel.id ? null : channel.id)}
                onCopy={onCopy}
                onReconnect={(accessToken) => onReconnect(channel.id, accessToken)}
              >
                {channel.kind === "webchat" ? renderWebchat(channel.id) : null}
              </ChannelCard>
            ))}
          </ul>
        )}
      </div>
    </PageFrame>
  );
}
