"use client";

import { Bot, Ellipsis, Hand, RotateCw } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { CountdownRing } from "#components/ui/countdown-ring.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { countdown, pauseLabel } from "./format-time.ts";
import { useServerNow } from "./server-clock.tsx";

export interface CountdownStripProps {
  /** When the AI resumes; null: not before it is handed back. */
  until: string | null;
  pauseMinutes: number;
  /** Something is written and not sent. */
  hasDraft: boolean;
  onKeepControl: () => void;
  onHandBack: () => void;
}

const announcements = [
  { atMs: 300_000, text: "AI resumes in 5 minutes" },
  { atMs: 120_000, text: "AI resumes in 2 minutes" },
  { atMs: 30_000, text: "AI resumes in 30 seconds" },
] as const;

function announcementAt(leftMs: number): string {
  return announcements.find(({ atMs }) => leftMs <= atMs && leftMs > atMs - 4000)?.text ?? "";
}

function Endless({ onHandBack }: { onHandBack: () => void }) {
  return (
    <div className="flex min-h-11 items-center gap-2 bg-human-soft px-3 py-1.5 text-human-strong text-sm">
      <Hand aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 font-medium">AI is paused until you hand back</span>
      <Button variant="ai" size="28" icon={<Bot />} hint="B" onClick={onHandBack}>
        Hand back to AI
      </Button>
    </div>
  );
}

/** The clock of Manual: what is left, and the two ways to change it. Amber in the last minute or over a forgotten draft. */
export function CountdownStrip(props: CountdownStripProps) {
  const now = useServerNow("second");
  const { until, pauseMinutes, hasDraft, onKeepControl, onHandBack } = props;
  if (until === null) return <Endless onHandBack={onHandBack} />;
  const leftMs = Date.parse(until) - now;
  const forgotten = hasDraft && leftMs <= 120_000;
  const urgent = forgotten || leftMs <= 60_000;
  const left = `AI resumes in ${countdown(leftMs)}`;
  const keep = `Keep control ${pauseLabel(pauseMinutes)}`;
  return (
    <div
      className={cn(
        "flex min-h-11 flex-wrap items-center gap-2 px-3 py-1.5 transition-colors duration-200 max-md:px-3 max-md:py-2.5",
        urgent ? "bg-waiting-soft text-waiting-strong" : "bg-human-soft text-human-strong",
      )}
    >
      <CountdownRing fraction={leftMs / (pauseMinutes * 60_000)} tone={urgent ? "waiting" : "human"} />
      <span role="timer" aria-live="off" className="tnum min-w-0 flex-1 font-medium text-sm">
        {forgotten ? `Your draft is not sent. ${left}` : left}
      </span>
      <span role="status" className="sr-only">
        {announcementAt(leftMs)}
      </span>
      <span className="flex gap-1.5 max-md:w-full max-md:group-focus-within/composer:hidden">
        <Button
          size="28"
          icon={<RotateCw />}
          onClick={onKeepControl}
          className={cn(stripButton, "border-human-line text-human-strong")}
        >
          {keep}
        </Button>
        <Button variant="ai" size="28" icon={<Bot />} onClick={onHandBack} className={stripButton}>
          Hand back to AI
        </Button>
      </span>
      <span className="hidden max-md:group-focus-within/composer:inline-flex">
        <Menu
          align="end"
          side="top"
          trigger={
            <IconButton label="Control" size="24">
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuItem icon={<RotateCw />} onClick={onKeepControl}>
            {keep}
          </MenuItem>
          <MenuItem icon={<Bot />} onClick={onHandBack}>
            Hand back to AI
          </MenuItem>
        </Menu>
      </span>
    </div>
  );
}

const stripButton = "max-md:h-10 max-md:flex-1 max-md:rounded-md max-md:text-sm";
