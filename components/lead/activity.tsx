"use client";

import { EventIcon } from "#components/inbox/event-line.tsx";
import { listTime } from "#components/inbox/format-time.ts";
import { useServerNow, useTimeZone } from "#components/inbox/server-clock.tsx";
import type { TimelineEntryView } from "#lib/domain/views/conversation-view.ts";

/** What happened around this lead, newest first. */
export function Activity({ entries }: { entries: readonly TimelineEntryView[] }) {
  const now = useServerNow();
  const timeZone = useTimeZone();
  if (entries.length === 0) return <p className="text-secondary-text text-sm">Nothing happened yet.</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      {entries.map((entry) => (
        <li key={entry.id} className="flex items-start gap-2.5 text-secondary-text text-sm">
          <span className="mt-1">
            <EventIcon event={entry} />
          </span>
          <span className="min-w-0 flex-1">
            {entry.text}
            {entry.detail ? <span className="block truncate text-muted-foreground text-xs">{entry.detail}</span> : null}
          </span>
          <time dateTime={entry.at} className="tnum shrink-0 text-2xs text-muted-foreground leading-5">
            {listTime(entry.at, now, timeZone)}
          </time>
        </li>
      ))}
    </ul>
  );
}
