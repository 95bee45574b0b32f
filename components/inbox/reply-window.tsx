"use client";

import { ClockAlert } from "lucide-react";
import { CountdownRing } from "#components/ui/countdown-ring.tsx";
import type { ReplyWindowView } from "#lib/domain/views/conversation-view.ts";
import { remaining } from "./format-time.ts";
import { useServerNow } from "./server-clock.tsx";

const dayMs = 24 * 60 * 60_000;
const soonMs = 2 * 60 * 60_000;

function hoursLeft(leftMs: number): string {
  return `${Math.floor(leftMs / (60 * 60_000))} h`;
}

/** How long the channel still lets us write: grey, amber under two hours, red when closed. */
export function ReplyWindow({ window, short = false }: { window: ReplyWindowView; short?: boolean }) {
  const now = useServerNow("minute");
  if (window.closesAt === null && window.open) return null;
  const leftMs = window.closesAt ? Date.parse(window.closesAt) - now : 0;
  if (!window.open || leftMs <= 0) {
    return (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-danger-strong text-xs">
        <ClockAlert aria-hidden="true" className="size-4 shrink-0" />
        Reply window closed
      </span>
    );
  }
  const soon = leftMs < soonMs;
  return (
    <span
      className={`tnum inline-flex items-center gap-1.5 whitespace-nowrap text-xs ${soon ? "text-waiting-strong" : "text-secondary-text"}`}
    >
      {short ? null : <CountdownRing fraction={leftMs / dayMs} tone={soon ? "waiting" : "neutral"} />}
      {window.closesAt ? `${short && !soon ? hoursLeft(leftMs) : remaining(window.closesAt, now)} left to reply` : null}
    </span>
  );
}
