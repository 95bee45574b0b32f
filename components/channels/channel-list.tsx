"use client";

import { Plug, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { PageFrame } from "#components/settings/page-frame.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { ChannelGlyph, channelName } from "#components/ui/channel-glyph.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { type ChannelKind, channelKinds } from "#lib/domain/channel/channel-kind.ts";
import type { OutcomeWords } from "#lib/domain/channel/connect-outcome.ts";
import type { ChannelsView, ChannelView, SignUpsView } from "#lib/domain/views/settings-view.ts";
import type { ChannelActions } from "./channel-actions.ts";
import { ChannelCard } from "./channel-card.tsx";
import { byUrgency, channelSummary } from "./channel-states.ts";
import { ChoosePageDialog } from "./choose-page-dialog.tsx";
import { ConnectDialog } from "./connect-dialog.tsx";
import { LostSignup } from "./lost-signup.tsx";
import { ReplyAdvice } from "./reply-advice.tsx";
import { signInUrlOf } from "./sign-in-url.ts";

export interface ChannelListProps {
  view: ChannelsView;
  workspaceName: string;
  actions: ChannelActions;
  /** How a sign-in with Meta ended. */
  outcome: OutcomeWords | null;
  /** A sign-in that left several Pages to choose from. */
  choiceId: string | null;
  onChoiceClosed: () => void;
  renderWebchat: (channelId: string) => ReactNode;
}

/** The Channels page: one card an account, one open at a time. */
export function ChannelList(props: ChannelListProps) {
  const { view, workspaceName, actions, outcome, choiceId, onChoiceClosed, renderWebchat } = props;
  const { data: channels, mayConnect, signUps } = view;
  const [openId, setOpenId] = useState<string | null>(null);
  const [adding, setAdding] = useState<ChannelKind | null>(null);
  return (
    <PageFrame
      title="Channels"
      about={channelSummary(channels)}
      aside={mayConnect ? <AddChannel onChoose={setAdding} /> : null}
    >
      <div className="mx-auto w-full max-w-290 px-4 py-5 sm:px-5">
        {outcome === null ? null : (
          <Banner tone={outcome.isGood ? "neutral" : "danger"} className="mb-4">
            {outcome.text}
          </Banner>
        )}
        {view.lostSignup === null ? null : (
          <LostSignup
            wabaId={view.lostSignup.wabaId}
            onStartAgain={() => setAdding("whatsapp")}
            onForget={actions.forgetSignup}
          />
        )}
        {channels.length === 0 ? (
          <EmptyState icon={<Plug strokeWidth={1.75} />} title="No channel yet">
            Customers cannot write to you before an account is connected.
          </EmptyState>
        ) : (
          <Cards {...{ channels, openId, setOpenId, actions, signUps, renderWebchat }} />
        )}
        <ReplyAdvice kinds={channels.map((channel) => channel.kind)} />
      </div>
      {adding === null ? null : (
        <ConnectDialog
          kind={adding}
          signUps={signUps}
          workspaceName={workspaceName}
          actions={actions}
          onClose={() => setAdding(null)}
        />
      )}
      {choiceId === null ? null : <ChoosePageDialog choiceId={choiceId} actions={actions} onClose={onChoiceClosed} />}
    </PageFrame>
  );
}

function Cards({
  channels,
  openId,
  setOpenId,
  actions,
  signUps,
  renderWebchat,
}: {
  channels: readonly ChannelView[];
  openId: string | null;
  setOpenId: (id: string | null) => void;
  actions: ChannelActions;
  signUps: SignUpsView;
  renderWebchat: (channelId: string) => ReactNode;
}) {
  return (
    <ul className="flex flex-col gap-2.5">
      {byUrgency(channels).map((channel) => (
        <ChannelCard
          key={channel.id}
          channel={channel}
          open={openId === channel.id}
          onToggle={() => setOpenId(openId === channel.id ? null : channel.id)}
          actions={actions}
          signInUrl={signInUrlOf(channel.kind, signUps)}
        >
          {channel.kind === "webchat" ? renderWebchat(channel.id) : null}
        </ChannelCard>
      ))}
    </ul>
  );
}

function AddChannel({ onChoose }: { onChoose: (kind: ChannelKind) => void }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="primary" icon={<Plus strokeWidth={1.75} />}>
          Add channel
        </Button>
      }
    >
      {channelKinds.map((kind) => (
        <MenuItem key={kind} icon={<ChannelGlyph kind={kind} />} onClick={() => onChoose(kind)}>
          {channelName(kind)}
        </MenuItem>
      ))}
    </Menu>
  );
}
