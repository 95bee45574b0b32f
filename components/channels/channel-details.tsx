"use client";

import { ExternalLink, List, Radar } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";
import type { ChannelActions } from "./channel-actions.ts";
import { ChannelEventsDialog } from "./channel-events-dialog.tsx";
import { ChannelHealth } from "./channel-health.tsx";
import { CopyField } from "./copy-field.tsx";
import { HumanAgentSwitch } from "./human-agent-switch.tsx";

const accountLabels = {
  whatsapp: "Phone number ID",
  messenger: "Page ID",
  instagram: "Instagram account ID",
  webchat: "Web chat key",
} as const satisfies Record<ChannelKind, string>;

export interface ChannelDetailsProps {
  channel: ChannelView;
  actions: ChannelActions;
}

/** What has to be entered elsewhere, what is known about the account, and what can be done with it. */
export function ChannelDetails({ channel, actions }: ChannelDetailsProps) {
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <Addresses channel={channel} actions={actions} />
        {channel.state === "not_connected" ? (
          <p className="text-secondary-text text-sm">
            Disconnected. Its conversations are kept; add the channel again to go on with them.
          </p>
        ) : (
          <>
            {channel.mayManage ? (
              <HumanAgentSwitch channel={channel} onChange={(on) => actions.setHumanAgent(channel.id, on)} />
            ) : null}
            <div className="flex flex-wrap items-center gap-2">
              {channel.chatUrl === null ? null : <ChatPageLink chatUrl={channel.chatUrl} />}
              {channel.mayManage ? <ChannelButtons channel={channel} actions={actions} /> : null}
            </div>
          </>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {channel.health === null ? null : <ChannelHealth health={channel.health} />}
        <dl className="text-xs">
          <dt className="text-secondary-text">{accountLabels[channel.kind]}</dt>
          <dd className="select-all break-all font-mono">{channel.accountId}</dd>
        </dl>
      </div>
    </div>
  );
}

function Addresses({ channel: { webhookUrl, chatUrl, verifyToken, state, mayManage }, actions }: ChannelDetailsProps) {
  const { copy } = actions;
  if (state === "not_connected") return null;
  return (
    <>
      {webhookUrl === null ? null : (
        <CopyField
          label="Webhook URL"
          value={webhookUrl}
          help="Enter it in your Meta app, under Webhooks, as the callback URL."
          onCopy={copy}
        />
      )}
      {verifyToken === null ? null : <CopyField label="Verify token" value={verifyToken} secret onCopy={copy} />}
      {webhookUrl !== null && !mayManage ? (
        <p className="text-secondary-text text-xs">Only owners see the verify token.</p>
      ) : null}
      {chatUrl === null ? null : (
        <CopyField label="Chat page" value={chatUrl} help="Anyone with this address can write to you." onCopy={copy} />
      )}
    </>
  );
}

function ChatPageLink({ chatUrl }: { chatUrl: string }) {
  return (
    <a href={chatUrl} target="_blank" rel="noreferrer" className={buttonClass({ variant: "outline" })}>
      <ExternalLink aria-hidden="true" strokeWidth={1.75} />
      Open the chat page
    </a>
  );
}

type Asked = "nothing" | "events" | "disconnect";

function ChannelButtons({ channel, actions }: ChannelDetailsProps) {
  const [asked, setAsked] = useState<Asked>("nothing");
  const [busy, setBusy] = useState<"test" | "disconnect" | null>(null);
  const hasPlatform = channel.kind !== "webchat";

  async function during(what: "test" | "disconnect", work: () => Promise<unknown>) {
    setBusy(what);
    await work();
    setBusy(null);
  }

  return (
    <>
      {hasPlatform ? (
        <Button
          icon={<Radar strokeWidth={1.75} />}
          busy={busy === "test"}
          onClick={() => void during("test", () => actions.test(channel.id))}
        >
          Test connection
        </Button>
      ) : null}
      {hasPlatform ? (
        <Button icon={<List strokeWidth={1.75} />} onClick={() => setAsked("events")}>
          View events
        </Button>
      ) : null}
      <Button variant="ghost" onClick={() => setAsked("disconnect")}>
        Disconnect
      </Button>
      {asked === "events" ? (
        <ChannelEventsDialog channel={channel} load={actions.listEvents} onClose={() => setAsked("nothing")} />
      ) : null}
      <ConfirmDialog
        open={asked === "disconnect"}
        title={`Disconnect ${channel.name}?`}
        confirmLabel="Disconnect channel"
        busy={busy === "disconnect"}
        onCancel={() => setAsked("nothing")}
        onConfirm={() =>
          void during("disconnect", async () => {
            if (await actions.disconnect(channel.id)) setAsked("nothing");
          })
        }
      >
        {hasPlatform
          ? `Customers' messages no longer arrive here, and replies that are waiting fail. Conversations are kept. The access token is deleted, so you need a new one to connect ${channel.handle} again.`
          : "The chat page and the bubble on your sites no longer take messages. Conversations are kept."}
      </ConfirmDialog>
    </>
  );
}
