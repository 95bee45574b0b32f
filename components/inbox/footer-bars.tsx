"use client";

import {
  Archive,
  ArrowRightLeft,
  Bot,
  Check,
  CornerDownLeft,
  Hourglass,
  RotateCcw,
  ShieldAlert,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";
import { TeamAvatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import type { Folder } from "#lib/domain/conversation/folder.ts";
import type { AnswerView, MemberView } from "#lib/domain/views/conversation-view.ts";
import { clockTime, countdown } from "./format-time.ts";
import { useServerNow, useTimeZone } from "./server-clock.tsx";
import { firstName } from "#lib/domain/lead/person.ts";

const phoneButton = "max-md:h-12 max-md:w-full max-md:rounded-lg max-md:text-base";

/** "Waiting for answer 4 of 4, e-mail": what the AI is doing. */
export function aiIsDoing(answers: readonly AnswerView[]): string {
  const at = answers.findIndex((answer) => answer.asking);
  const asked = answers[at];
  if (asked) return `Waiting for answer ${at + 1} of ${answers.length}, ${asked.label.toLowerCase()}`;
  if (answers.length > 0 && answers.every((answer) => answer.state !== "open")) {
    return "All questions are settled. It answers questions about the business.";
  }
  return "It answers when the customer writes.";
}

interface StateBarProps {
  icon: ReactNode;
  title: string;
  text: string;
  tone: "ai" | "quiet";
  onTakeControl: () => void;
}

/** Who answers here while no person does, and the way to take over. */
function StateBar({ icon, title, text, tone, onTakeControl }: StateBarProps) {
  const isAi = tone === "ai";
  return (
    <div className="md:border-t md:p-3">
      <div
        className={cn(
          "flex items-center gap-3 p-3 max-md:flex-col max-md:items-stretch max-md:border-t md:rounded-lg md:border md:px-3.5",
          isAi ? "border-ai-line bg-ai-soft" : "border-border-strong bg-subtle",
        )}
      >
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <span
            aria-hidden="true"
            className={cn("shrink-0 [&_svg]:size-5", isAi ? "text-ai-strong" : "text-secondary-text")}
          >
            {icon}
          </span>
          <div className="min-w-0">
            <p className="font-medium text-sm">{title}</p>
            <p className={cn("text-secondary-text text-xs", isAi && "max-md:hidden")}>{text}</p>
          </div>
        </div>
        <Button variant="human" icon={<UserRound />} hint="M" onClick={onTakeControl} className={phoneButton}>
          Take manual control
        </Button>
      </div>
    </div>
  );
}

export function AiBar({ doing, onTakeControl }: { doing: string; onTakeControl: () => void }) {
  const title = "AI is managing this conversation";
  return <StateBar tone="ai" icon={<Bot />} title={title} text={doing} onTakeControl={onTakeControl} />;
}

/** Another app, or the platform's own agent, owns the conversation there. */
export function StandbyBar({ onTakeControl }: { onTakeControl: () => void }) {
  return (
    <StateBar
      tone="quiet"
      icon={<ArrowRightLeft />}
      title="Another app answers this conversation. The AI stays silent."
      text="It answers again when the platform gives the conversation back."
      onTakeControl={onTakeControl}
    />
  );
}

/** The channel's switch is off, or the channel is disconnected: a person has to answer. */
export function AiOffBar({ onTakeControl }: { onTakeControl: () => void }) {
  return (
    <StateBar
      tone="quiet"
      icon={<Bot />}
      title="AI answers are off on this channel"
      text="People answer here. Owners switch it on under Channels."
      onTakeControl={onTakeControl}
    />
  );
}

export interface WaitingBarProps {
  name: string;
  since: string;
  until: string | null;
  late: boolean;
  pauseMinutes: number;
  suggested: boolean;
  onTakeControl: () => void;
  onUseSuggestion: () => void;
}

export function WaitingBar(props: WaitingBarProps) {
  const { name, since, until, late, pauseMinutes, suggested, onTakeControl, onUseSuggestion } = props;
  const now = useServerNow("second");
  const timeZone = useTimeZone();
  const resumedAt = new Date(Date.parse(since) + pauseMinutes * 60_000).toISOString();
  const what = until
    ? `AI is paused. It resumes at ${clockTime(until, timeZone)} unless someone replies.`
    : late
      ? `AI resumed at ${clockTime(resumedAt, timeZone)}. A person is still needed.`
      : "AI is paused until a person hands back.";
  return (
    <div
      className={cn("border-t p-3", late ? "border-danger-line bg-danger-soft" : "border-waiting-line bg-waiting-soft")}
    >
      <div className="flex items-center gap-3">
        <span
          aria-hidden="true"
          className={cn(
            "grid size-9 shrink-0 place-items-center rounded-full",
            late ? "bg-danger text-danger-foreground" : "bg-waiting text-waiting-foreground",
          )}
        >
          <Hourglass className="size-4.5" />
        </span>
        <div className="min-w-0">
          <p className="font-semibold text-base leading-5">
            {name} has been waiting for{" "}
            <span role="timer" aria-live="off" className="tnum">
              {countdown(now - Date.parse(since))}
            </span>
          </p>
          <p className="text-secondary-text text-xs">{what}</p>
        </div>
      </div>
      <div className="mt-2.5 flex gap-2 max-md:flex-col">
        <Button
          variant="human"
          size="40"
          icon={<UserRound />}
          hint="M"
          onClick={onTakeControl}
          className={cn("flex-1", phoneFlex)}
        >
          Take manual control
        </Button>
        {suggested ? (
          <Button size="40" icon={<CornerDownLeft />} hint="R" onClick={onUseSuggestion} className={phoneFlex}>
            Use suggested reply
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const phoneFlex = "max-md:h-12 max-md:flex-none max-md:rounded-lg max-md:text-base";

/** Somebody else of the team is in control: say so before two people answer over each other. */
export function OtherInControlBar(props: { member: MemberView; until: string | null; onTakeOver: () => void }) {
  const { member, until, onTakeOver } = props;
  const now = useServerNow("second");
  return (
    <div className="md:border-t md:p-3">
      <div className="flex items-center gap-3 border-human-line bg-human-soft p-3 max-md:flex-col max-md:items-stretch max-md:border-t md:rounded-lg md:border md:px-3.5">
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <TeamAvatar initials={member.initials} size="28" />
          <div className="min-w-0">
            <p className="font-medium text-sm">{firstName(member.name)} is in control</p>
            <p className="tnum text-secondary-text text-xs">
              {until ? `AI resumes in ${countdown(Date.parse(until) - now)}` : "AI is paused until handed back"}
            </p>
          </div>
        </div>
        <Button icon={<UserRound />} hint="M" onClick={onTakeOver} className={phoneButton}>
          Take over
        </Button>
      </div>
    </div>
  );
}

const folderIcons = { open: Check, solved: Check, spam: ShieldAlert, archived: Archive } as const;
const folderWords = { open: "Open", solved: "Solved", spam: "Marked as spam", archived: "Archived" } as const;
const folderNotes = {
  open: "",
  solved: "It reopens when the customer writes.",
  spam: "No AI answers and no notifications.",
  archived: "It is kept, out of the way.",
} as const satisfies Record<Folder, string>;

export function ClosedFolderBar(props: { folder: Folder; byName: string | null; onReopen: () => void }) {
  const { folder, byName, onReopen } = props;
  const Icon = folderIcons[folder];
  return (
    <div className="flex items-center gap-3 border-t bg-subtle p-3 px-4">
      <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary-text" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-sm">
          {folderWords[folder]}
          {byName ? ` by ${firstName(byName)}` : ""}
        </p>
        <p className="text-secondary-text text-xs">{folderNotes[folder]}</p>
      </div>
      <Button icon={<RotateCcw />} onClick={onReopen} className="max-md:h-11">
        Reopen
      </Button>
    </div>
  );
}
