"use client";

import { ExternalLink } from "lucide-react";
import { buttonClass } from "#components/ui/button-class.ts";
import { moment } from "#components/workflow/moment.ts";
import type { ChannelKind } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";
import { CopyField } from "./copy-field.tsx";

const accountLabels = {
  whatsapp: "Phone number ID",
  messenger: "Page ID",
  instagram: "Instagram account ID",
  webchat: "Web chat key",
} as const satisfies Record<ChannelKind, string>;

export interface ChannelDetailsProps {
  channel: ChannelView;
  onCopy: (value: string, label: string) => void;
}

/** What has to be entered elsewhere, and what is known about the account. */
export function ChannelDetails({ channel, onCopy }: ChannelDetailsProps) {
  const { webhookUrl, chatUrl, verifyToken } = channel;
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {webhookUrl === null ? null : (
          <CopyField
            label="Webhook URL"
            value={webhookUrl}
            help="Enter it in your Meta app, under Webhooks, as the callback URL."
            onCopy={onCopy}
          />
        )}
        {verifyToken === null ? null : <CopyField label="Verify token" value={verifyToken} secret onCopy={onCopy} />}
        {webhookUrl !== null && verifyToken === null ? (
          <p className="text-secondary-text text-xs">Only owners see the verify token.</p>
        ) : null}
        {chatUrl === null ? null : (
          <>
            <CopyField
              label="Chat page"
              value={chatUrl}
              help="Anyone with this address can write to you."
              onCopy={onCopy}
            />
            <a
              href={chatUrl}
              target="_blank"
              rel="noreferrer"
              className={buttonClass({ variant: "outline", size: "28", className: "w-fit" })}
            >
              <ExternalLink aria-hidden="true" strokeWidth={1.75} />
              Open the chat page
            </a>
          </>
        )}
      </div>
      <dl className="flex flex-col gap-3 text-sm">
        <div>
          <dt className="text-secondary-text text-xs">{accountLabels[channel.kind]}</dt>
          <dd className="select-all break-all font-mono text-xs">{channel.accountId}</dd>
        </div>
        <div>
          <dt className="text-secondary-text text-xs">Last event</dt>
          <dd className="tnum">{channel.lastEventAt === null ? "Nothing yet" : moment(channel.lastEventAt)}</dd>
        </div>
      </dl>
    </div>
  );
}
