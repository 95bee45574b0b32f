"use client";

import { ClockAlert } from "lucide-react";
import { CountdownRing } from "#components/ui/countdown-ring.tsx";
import type { ReplyWindowView } from "#lib/domain/views/conversation-view.ts";
import { remaining } from "./format-time.ts";
import { useServerNow } from "./server-clock.tsx";

const dayMs = 24 * 60 * 60_000;
const soonMs = 2 * 60 * 60_000;

/** Where there is little room the minutes are left out, until they count. */
function timeLeft(closesAt: string, now: number, short: boolean): string {
  const leftMs = Date.parse(closesAt) - now;
  const isHours = short && leftMs >= soonMs && leftMs < 2 * dayMs;
  return isHours ? `${Math.floor(leftMs / (60 * 60_000))} h` : remaining(closesAt, now);
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
        {short ? "Window closed" : "Reply window closed"}
      </span>
    );
  }
  const soon = leftMs < soonMs;
  return (
    <span
      className={`tnum inline-flex items-center gap-1.5 whitespace-nowrap text-xs ${soon ? "text-waiting-strong" : "text-secondary-text"}`}
    >
      {short ? null : <CountdownRing fraction={leftMs / dayMs} tone={soon ? "waiting" : "neutral"} />}
      {window.closesAt ? `${timeLeft(window.closesAt, now, short)} left to reply` : null}
    </span>
  );
}
