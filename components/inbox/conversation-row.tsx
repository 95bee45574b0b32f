"use client";

import { memo, type MouseEvent } from "react";
import { CustomerAvatar } from "#components/ui/avatar.tsx";
import { channelName } from "#components/ui/channel-glyph.tsx";
import { LabelDot } from "#components/ui/chip.tsx";
import { cn } from "#components/ui/class-names.ts";
import { CountBadge } from "#components/ui/count-badge.tsx";
import { ProgressBars } from "#components/ui/progress-bars.tsx";
import type { ConversationRow as Row } from "#lib/domain/views/conversation-view.ts";
import { listTime } from "./format-time.ts";
import { previewPrefix } from "./row-words.ts";
import { useServerNow, useTimeZone } from "./server-clock.tsx";
import { StateChip } from "./state-chip.tsx";

export interface ConversationRowProps {
  row: Row;
  href: string;
  selected: boolean;
  /** First name of somebody of the team who is writing there now. */
  typist: string | null;
  onOpen: (id: string) => void;
  /** Phones: no line below the last row of a group. */
  last?: boolean;
}

function opensElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
}

function Preview({ row, typist }: Pick<ConversationRowProps, "row" | "typist">) {
  const unread = row.unreadCount > 0;
  const prefix = row.preview ? previewPrefix(row.preview) : null;
  return (
    <span className="flex items-center gap-2 max-md:mt-0.5">
      <span className={cn("min-w-0 flex-1 truncate", unread ? "text-foreground" : "text-muted-foreground")}>
        {typist ? (
          <>
            <span className="text-human-strong">{typist}:</span> is writing a reply
          </>
        ) : (
          <>
            {prefix ? (
              <span className={prefix.tone === "ai" ? "text-ai-strong" : "text-human-strong"}>{prefix.text} </span>
            ) : null}
            {row.preview?.text ?? "No messages yet"}
          </>
        )}
      </span>
      <CountBadge count={row.unreadCount} label={`${row.unreadCount} unread`} />
    </span>
  );
}

/** One conversation in the list: 80 px, one link whose name is all that it shows, and the channel in words. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { row, href, selected, typist, onOpen, last = false } = props;
  const now = useServerNow("minute");
  const timeZone = useTimeZone();
  const unread = row.unreadCount > 0;
  const label = row.labels[0];
  return (
    <a
      href={href}
      aria-current={selected ? "page" : undefined}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        onOpen(row.id);
      }}
      className={cn(
        "-outline-offset-2 flex h-24 gap-3 px-4 pt-3 transition-colors duration-120 md:mx-1.5 md:h-20 md:rounded-lg md:px-2.5 md:pt-2",
        selected ? "bg-selected" : "hover:bg-accent",
      )}
    >
      <CustomerAvatar
        initials={row.initials}
        tint={row.tint}
        pictureUrl={row.pictureUrl}
        channelKind={row.channelKind}
        className="max-md:size-11"
      />
      <span className={cn("min-w-0 flex-1 text-sm max-md:h-full", !last && "max-md:border-b")}>
        <span className="flex items-baseline gap-2">
          <span className={cn("min-w-0 flex-1 truncate text-base", unread ? "font-semibold" : "font-medium")}>
            {row.name}
            <span className="sr-only">{channelName(row.channelKind)},</span>
          </span>
          {row.lastMessageAt ? (
            <time
              dateTime={row.lastMessageAt}
              className={cn("tnum text-2xs", unread ? "font-semibold text-foreground" : "text-muted-foreground")}
            >
              {listTime(row.lastMessageAt, now, timeZone)}
            </time>
          ) : null}
        </span>
        <Preview row={row} typist={typist} />
        <span className="mt-0.5 flex h-5 items-center gap-2 max-md:mt-1">
          <StateChip folder={row.folder} control={row.control} />
          <ProgressBars progress={row.progress} />
          {label ? (
            <span className="ml-auto flex min-w-0 items-center gap-1.5 text-2xs text-secondary-text">
              <LabelDot color={label.color} className="size-1.5" />
              <span className="truncate">{label.name}</span>
            </span>
          ) : null}
        </span>
      </span>
    </a>
  );
});
