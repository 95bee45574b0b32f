import {
  ArrowRightLeft,
  Bot,
  CircleAlert,
  CircleDot,
  CircleHelp,
  CirclePlus,
  ClockFading,
  FolderInput,
  type LucideIcon,
  MessageCircleOff,
  MessageCircleQuestionMark,
  PenLine,
  RotateCw,
  Smartphone,
  StepForward,
  StickyNote,
  Tag,
  UserRound,
  UserRoundCheck,
} from "lucide-react";
import type { TimelineKind } from "#lib/domain/conversation/timeline.ts";
import type { TimelineEntryView } from "#lib/domain/views/conversation-view.ts";
import { clockTime } from "./format-time.ts";

const icons = {
  conversation_started: CirclePlus,
  question_asked: MessageCircleQuestionMark,
  question_skipped: StepForward,
  answer_recorded: CircleDot,
  answer_edited: PenLine,
  handed_off: ArrowRightLeft,
  handoff_picked_up: UserRoundCheck,
  control_taken: UserRound,
  control_kept: RotateCw,
  control_returned: Bot,
  paused_until_handed_back: UserRound,
  app_replied: Smartphone,
  ai_resumed: Bot,
  reply_withheld: MessageCircleOff,
  reply_discarded: MessageCircleOff,
  ai_silent: MessageCircleOff,
  scripted_fallback: Bot,
  send_failed: CircleAlert,
  send_unknown: CircleHelp,
  standby_began: ArrowRightLeft,
  folder_changed: FolderInput,
  assigned: UserRound,
  label_added: Tag,
  label_removed: Tag,
  note_added: StickyNote,
} as const satisfies Record<TimelineKind, LucideIcon>;

const hues = {
  ai: "text-ai",
  human: "text-human-strong",
  customer: "text-muted-foreground",
  system: "text-muted-foreground",
} as const;

function hueOf(event: TimelineEntryView): string {
  if (event.kind === "handed_off") return "text-waiting-strong";
  if (event.kind === "send_failed") return "text-danger-strong";
  return hues[event.actor];
}

export function EventIcon({ event }: { event: TimelineEntryView }) {
  const Icon = icons[event.kind];
  return <Icon aria-hidden="true" className={`size-3.5 shrink-0 ${hueOf(event)}`} strokeWidth={2} />;
}

function HandoffCard({ event, timeZone }: { event: TimelineEntryView; timeZone: string }) {
  return (
    <div className="flex gap-3 rounded-lg border border-waiting-line bg-waiting-soft px-3.5 py-2.5">
      <ArrowRightLeft aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-waiting-strong" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-sm text-waiting-strong">{event.text}</p>
        {event.detail ? <p className="text-secondary-text text-xs">{event.detail}</p> : null}
      </div>
      <time dateTime={event.at} className="tnum shrink-0 text-waiting-strong text-xs leading-5">
        {clockTime(event.at, timeZone)}
      </time>
    </div>
  );
}

function NoteCard({ event, timeZone }: { event: TimelineEntryView; timeZone: string }) {
  return (
    <div className="mx-auto w-full max-w-[88%] rounded-lg border border-border-strong border-dashed bg-subtle px-3 py-2">
      <p className="flex gap-2 text-foreground text-sm">
        <StickyNote aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
        <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">{event.detail}</span>
      </p>
      <p className="pl-6 text-2xs text-secondary-text">
        {event.text}, only your team sees it. <span className="tnum">{clockTime(event.at, timeZone)}</span>
      </p>
    </div>
  );
}

/** Why the AI spoke, stayed silent or was stopped. Not announced: the log announces messages only. */
export function EventLine({ event, timeZone }: { event: TimelineEntryView; timeZone: string }) {
  if (event.kind === "handed_off") return <HandoffCard event={event} timeZone={timeZone} />;
  if (event.kind === "note_added" && event.detail) return <NoteCard event={event} timeZone={timeZone} />;
  return (
    <p
      aria-live="off"
      title={event.detail ?? undefined}
      className="flex items-center justify-center gap-1.5 px-4 text-center text-muted-foreground text-xs"
    >
      <EventIcon event={event} />
      <span className="min-w-0">
        {event.text}{" "}
        <time dateTime={event.at} className="tnum ml-0.5">
          {clockTime(event.at, timeZone)}
        </time>
      </span>
    </p>
  );
}

/** What happens next if nobody does anything. Always the last line, replaced and never stacked. */
export function FutureEvent({ until, timeZone }: { until: string; timeZone: string }) {
  return (
    <p aria-live="off" className="flex items-center justify-center gap-1.5 text-muted-foreground text-xs">
      <ClockFading aria-hidden="true" className="size-3.5 shrink-0 text-ai" strokeWidth={2} />
      <span>
        AI resumes <time dateTime={until}>{clockTime(until, timeZone)}</time> unless someone replies
      </span>
    </p>
  );
}
