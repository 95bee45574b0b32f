"use client";

import { ChevronDown, Unplug } from "lucide-react";
import { type ReactNode, useId } from "react";
import { moment } from "#components/workflow/moment.ts";
import { ChannelGlyph, channelName } from "#components/ui/channel-glyph.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { cn } from "#components/ui/class-names.ts";
import type { ChannelState } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";
import { ChannelDetails } from "./channel-details.tsx";
import { ReconnectForm } from "./reconnect-form.tsx";

export interface ChannelCardProps {
  channel: ChannelView;
  open: boolean;
  onToggle: () => void;
  onCopy: (value: string, label: string) => void;
  onReconnect: (accessToken: string) => Promise<string | null>;
  /** What only this kind of channel has, below the details. */
  children?: ReactNode;
}

export function ChannelCard({ channel, open, onToggle, onCopy, onReconnect, children }: ChannelCardProps) {
  const id = useId();
  const broken = channel.state === "reconnection_needed";
  return (
    <li
      className={cn(
        "overflow-hidden rounded-lg border bg-background",
        broken && "border-danger-line",
        open && !broken && "border-border-strong shadow-card",
      )}
    >
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-details`}
          onClick={onToggle}
          className="flex min-h-17 w-full items-center gap-3 px-4 py-3 text-left hover:bg-accent focus-visible:-outline-offset-2"
        >
          <ChannelGlyph kind={channel.kind} variant="badge" className="size-9 rounded-md" />
          <span className="grid min-w-0 flex-1 items-center gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_10rem_10.5rem]">
            <span className="min-w-0">
              <span className="block truncate font-semibold text-sm">{channel.name}</span>
              <span className="block truncate text-secondary-text text-xs">
                {channelName(channel.kind)} <span className="font-mono">{channel.accountId}</span>
              </span>
            </span>
            <span className="text-xs max-sm:hidden">
              <span className="block text-secondary-text">Last event</span>
              <span className="tnum font-medium">
                {channel.lastEventAt === null ? "Nothing yet" : moment(channel.lastEventAt)}
              </span>
            </span>
            <StateChip state={channel.state} />
          </span>
          <ChevronDown
            aria-hidden="true"
            strokeWidth={1.75}
            className={cn(
              "size-4 shrink-0 text-muted-foreground transition-transform duration-120",
              open && "rotate-180",
            )}
          />
        </button>
      </h2>
      {broken ? (
        <div className="border-danger-line border-t bg-danger-soft px-4 py-3 text-sm">
          <strong className="font-semibold text-danger-strong">Meta does not accept our access any more.</strong>{" "}
          <span className="text-secondary-text">
            Customers' messages are still stored. They are answered once the access is mended, while the reply window is
            open.
          </span>
          {channel.mayReconnect ? <ReconnectForm onReconnect={onReconnect} /> : null}
        </div>
      ) : null}
      <div id={`${id}-details`} hidden={!open} className="flex flex-col gap-4 border-t p-4">
        {open ? <ChannelDetails channel={channel} onCopy={onCopy} /> : null}
        {open ? children : null}
      </div>
    </li>
  );
}

function StateChip({ state }: { state: ChannelState }) {
  switch (state) {
    case "connected":
      return (
        <Chip
          tone="success"
          className="w-fit"
          icon={<span aria-hidden="true" className="size-1.5 rounded-full bg-success" />}
        >
          Connected
        </Chip>
      );
    case "reconnection_needed":
      return (
        <Chip tone="danger-soft" className="w-fit" icon={<Unplug aria-hidden="true" strokeWidth={2} />}>
          Reconnection needed
        </Chip>
      );
    case "not_connected":
      return (
        <Chip
          className="w-fit"
          icon={<span aria-hidden="true" className="size-1.5 rounded-full border border-control" />}
        >
          Not connected
        </Chip>
      );
  }
}
