"use client";

import { ChevronDown, Plug } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { ChannelGlyph, channelName } from "#components/ui/channel-glyph.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { Switch } from "#components/ui/switch.tsx";
import { moment } from "#components/workflow/moment.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";
import type { ChannelActions } from "./channel-actions.ts";
import { ChannelBars } from "./channel-bars.tsx";
import { ChannelDetails } from "./channel-details.tsx";
import { ChannelStateChip } from "./channel-state-chip.tsx";
import { ReconnectForm } from "./reconnect-form.tsx";
import { SetUpSteps } from "./set-up-steps.tsx";

export interface ChannelCardProps {
  channel: ChannelView;
  open: boolean;
  onToggle: () => void;
  actions: ChannelActions;
  /** Where the owner signs in again; null where only a token helps. */
  signInUrl: string | null;
  /** What only this kind of channel has, below the details. */
  children?: ReactNode;
}

export function ChannelCard({ channel, open, onToggle, actions, signInUrl, children }: ChannelCardProps) {
  const id = useId();
  const broken = channel.state === "reconnection_needed";
  const waitsForFirst = channel.state === "connected" && channel.lastEventAt === null;
  return (
    <li
      className={cn(
        "overflow-hidden rounded-lg border bg-background",
        broken && "border-danger-line",
        open && !broken && "border-border-strong shadow-card",
      )}
    >
      <div className="relative flex min-h-17 items-center gap-x-5 gap-y-2 px-4 py-3 [&>*:first-child]:-mr-2 hover:bg-accent max-sm:flex-wrap">
        <ChannelGlyph kind={channel.kind} variant="badge" className="size-9 rounded-md" />
        <span className="min-w-0 flex-1 max-sm:basis-2/3">
          <h2 className="truncate font-semibold text-sm">
            {/* The whole row opens; the switch stands above. */}
            <button
              type="button"
              aria-expanded={open}
              aria-controls={`${id}-details`}
              onClick={onToggle}
              className="text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-ring"
            >
              {channel.name}
            </button>
          </h2>
          <span className="block truncate text-secondary-text text-xs">
            {channel.name === channelName(channel.kind) ? null : `${channelName(channel.kind)}, `}
            {channel.handle}
          </span>
        </span>
        <ChannelBars bars={channel.bars} className="shrink-0 max-lg:hidden" />
        <LastEvent channel={channel} />
        <span className="w-42 shrink-0 max-md:w-auto">
          <ChannelStateChip state={channel.state} />
        </span>
        <AiSwitch channel={channel} onChange={(on) => actions.setAiAnswers(channel.id, on)} />
        <ChevronDown
          aria-hidden="true"
          strokeWidth={1.75}
          className={cn(
            "size-4 shrink-0 text-muted-foreground transition-transform duration-120 max-sm:absolute max-sm:top-7 max-sm:right-4",
            open && "rotate-180",
          )}
        />
      </div>
      {channel.problem === null ? null : <Problem {...{ channel, actions, signInUrl }} />}
      {waitsForFirst ? (
        <SetUpSteps channel={channel} onSwitchAiOn={() => actions.setAiAnswers(channel.id, true)} />
      ) : null}
      <div id={`${id}-details`} hidden={!open} className="flex flex-col gap-4 border-t p-4">
        {open ? <ChannelDetails channel={channel} actions={actions} /> : null}
        {open ? children : null}
      </div>
    </li>
  );
}

function LastEvent({ channel: { lastEventAt, lastEvent } }: { channel: ChannelView }) {
  return (
    <span className="w-38 shrink-0 text-xs max-md:hidden">
      <span className="block text-secondary-text">Last event</span>
      {lastEventAt === null ? (
        <span className="block text-secondary-text">Nothing yet</span>
      ) : (
        <span className="tnum block truncate">
          <span className="font-medium">{moment(lastEventAt)}</span> {lastEvent}
        </span>
      )}
    </span>
  );
}

function AiSwitch({
  channel: { name, aiEnabled, mayManage, state },
  onChange,
}: {
  channel: ChannelView;
  onChange: (on: boolean) => void;
}) {
  return (
    <span className="relative z-1 flex w-27 shrink-0 items-center gap-2 text-xs">
      <Switch
        tone="ai"
        label={`AI answers on ${name}`}
        checked={aiEnabled}
        disabled={!mayManage || state === "not_connected"}
        onChange={onChange}
      />
      <span aria-hidden="true" className="whitespace-nowrap text-secondary-text">
        {aiEnabled ? "AI answers" : "AI off"}
      </span>
    </span>
  );
}

/** What is wrong, and the next step. Only a broken access is red. */
function Problem({ channel, actions, signInUrl }: Omit<ChannelCardProps, "open" | "onToggle">) {
  const [pasting, setPasting] = useState(false);
  const { problem } = channel;
  if (problem === null) return null;
  const broken = channel.state === "reconnection_needed";
  return (
    <div
      className={cn(
        "border-t px-4 py-3 text-sm",
        broken ? "border-danger-line bg-danger-soft" : "border-waiting-line bg-waiting-soft",
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 basis-72">
          <strong className={cn("font-semibold", broken ? "text-danger-strong" : "text-waiting-strong")}>
            {problem.title}
          </strong>{" "}
          <span className="text-secondary-text">{problem.text}</span>
          {problem.at === null ? null : <span className="tnum text-secondary-text"> Since {moment(problem.at)}.</span>}
        </p>
        {broken && channel.mayManage && !pasting ? (
          <Button
            variant="primary"
            icon={<Plug strokeWidth={1.75} />}
            aria-label={`Reconnect ${channel.name}`}
            onClick={() => (signInUrl === null ? setPasting(true) : actions.leaveFor(signInUrl))}
          >
            Reconnect
          </Button>
        ) : null}
        {broken && channel.mayManage && !pasting && signInUrl !== null ? (
          <Button variant="ghost" onClick={() => setPasting(true)}>
            Use an access token
          </Button>
        ) : null}
      </div>
      {pasting ? <ReconnectForm onReconnect={(token) => actions.reconnect(channel.id, token)} /> : null}
    </div>
  );
}
