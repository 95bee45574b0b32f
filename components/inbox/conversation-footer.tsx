"use client";

import { ClockAlert, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#components/ui/class-names.ts";
import type { ControlView, ConversationDetail } from "#lib/domain/views/conversation-view.ts";
import { Composer, type ComposerProps } from "./composer.tsx";
import { type FileChoice, useFileInputs } from "./composer-files.tsx";
import { CountdownStrip } from "./countdown-strip.tsx";
import {
  AiBar,
  AiOffBar,
  aiIsDoing,
  ClosedFolderBar,
  OtherInControlBar,
  StandbyBar,
  WaitingBar,
} from "./footer-bars.tsx";
import { dayClock } from "./format-time.ts";
import { PresenceStrip } from "./presence-strip.tsx";
import { useServerNow, useTimeZone } from "./server-clock.tsx";
import { TemplateSender, type TemplateSenderProps } from "./template-sender.tsx";
import { firstName } from "#lib/domain/lead/person.ts";

export interface ConversationFooterProps {
  detail: ConversationDetail;
  control: ControlView;
  myId: string;
  /** First name of somebody else who is writing here. */
  typist: string | null;
  composer: ComposerProps;
  /** What stands in the composer's place when only templates may be sent; null where there are none. */
  templates: Omit<TemplateSenderProps, "window"> | null;
  onTakeControl: () => void;
  onUseSuggestion: () => void;
  onKeepControl: () => void;
  onHandBack: () => void;
  onReopen: () => void;
}

interface FooterProps extends ConversationFooterProps {
  choice: FileChoice;
}

/** Each mode fades in over 200 ms where the one before stood. */
function Mode({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div key={name} data-mode={name} className="transition-opacity duration-200 starting:opacity-0">
      {children}
    </div>
  );
}

function ClosedWindow({ explanation }: { explanation: string | null }) {
  return (
    <div role="status" className="flex gap-2.5 border-b bg-subtle px-3.5 py-2.5 text-sm">
      <ClockAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-strong" />
      <p className="text-foreground">
        {explanation ?? "The reply window is closed. You can write again when the customer does."}
      </p>
    </div>
  );
}

/** After the window, on channels that let a person answer all the same. */
function AsPersonNotice({ until }: { until: string | null }) {
  const now = useServerNow("minute");
  const timeZone = useTimeZone();
  if (until === null) return null;
  return (
    <p role="status" className="flex gap-2.5 border-b bg-subtle px-3.5 py-2 text-sm">
      <UserRound aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-human-strong" />
      The reply window is closed. You can still answer as a person until {dayClock(until, now, timeZone)}.
    </p>
  );
}

function ManualMode(props: FooterProps & { until: string | null }) {
  const { detail, composer, choice, templates, until, onKeepControl, onHandBack } = props;
  const note = composer.mode === "note";
  const closed = !detail.window.open;
  return (
    <div className="md:border-t md:p-3">
      <div
        className={cn(
          "group/composer overflow-hidden bg-background max-md:border-t md:rounded-lg md:border md:focus-within:outline-2 md:focus-within:outline-ring md:focus-within:outline-offset-1",
          note ? "border-border-strong border-dashed" : "border-human-line",
        )}
      >
        <CountdownStrip
          until={until}
          pauseMinutes={detail.pauseMinutes}
          hasDraft={composer.text.trim() !== "" && !note}
          onKeepControl={onKeepControl}
          onHandBack={onHandBack}
        />
        {detail.window.asPerson ? <AsPersonNotice until={detail.window.closesAt} /> : null}
        {closed && !templates ? <ClosedWindow explanation={detail.window.explanation} /> : null}
        {closed && templates && !note ? <TemplateSender {...templates} window={detail.window} /> : null}
        {closed && !note ? null : <Composer {...composer} choice={composer.files && choice} />}
      </div>
    </div>
  );
}

/** A note can be written in every mode; it changes nothing about who is in control. */
function NoteMode({ composer }: { composer: ComposerProps }) {
  return (
    <div className="md:border-t md:p-3">
      <div className="overflow-hidden border-border-strong border-dashed max-md:border-t md:rounded-lg md:border">
        <Composer {...composer} mode="note" />
      </div>
    </div>
  );
}

function modeOf(props: FooterProps): { name: string; node: ReactNode } {
  const { detail, control, myId, composer, onTakeControl } = props;
  const { row, lead, members } = detail;
  if (composer.mode === "note" && (control.state !== "manual" || row.folder !== "open")) {
    return { name: "note", node: <NoteMode composer={composer} /> };
  }
  if (row.folder !== "open") {
    const bar = (
      <ClosedFolderBar folder={row.folder} byName={detail.folderChange?.byName ?? null} onReopen={props.onReopen} />
    );
    return { name: row.folder, node: bar };
  }
  if (control.state === "ai") {
    if (detail.aiOff) return { name: "ai-off", node: <AiOffBar onTakeControl={onTakeControl} /> };
    return { name: "ai", node: <AiBar doing={aiIsDoing(lead.answers)} onTakeControl={onTakeControl} /> };
  }
  if (control.state === "standby") {
    return { name: "standby", node: <StandbyBar onTakeControl={onTakeControl} /> };
  }
  if (control.state === "waiting") {
    const bar = (
      <WaitingBar
        name={firstName(row.name)}
        since={control.since}
        until={control.until}
        late={control.late}
        pauseMinutes={detail.pauseMinutes}
        suggested={Boolean(lead.brief?.suggestedReply)}
        onTakeControl={onTakeControl}
        onUseSuggestion={props.onUseSuggestion}
      />
    );
    return { name: control.late ? "late" : "waiting", node: bar };
  }
  const other = members.find((member) => member.id === control.memberId && member.id !== myId);
  if (other && composer.mode !== "note") {
    return {
      name: "other",
      node: <OtherInControlBar member={other} until={control.until} onTakeOver={onTakeControl} />,
    };
  }
  return { name: "manual", node: <ManualMode {...props} until={control.until} /> };
}

/** The foot of the conversation: one mode for each state (UI spec, section 4). */
export function ConversationFooter(props: ConversationFooterProps) {
  const { inputs, choice } = useFileInputs(props.composer.files);
  const mode = modeOf({ ...props, choice });
  return (
    <div className="shrink-0 max-md:pb-[env(safe-area-inset-bottom)]">
      {inputs}
      {props.typist ? <PresenceStrip name={props.typist} /> : null}
      <Mode key={mode.name} name={mode.name}>
        {mode.node}
      </Mode>
    </div>
  );
}
