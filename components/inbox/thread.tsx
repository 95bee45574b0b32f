"use client";

import { ArrowDown, ChevronUp } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { LoadingNote, Skeleton } from "#components/ui/skeleton.tsx";
import type { ControlView, MessageView, ThreadItem } from "#lib/domain/views/conversation-view.ts";
import { EventLine, FutureEvent } from "./event-line.tsx";
import type { MessageVerbs } from "./message-actions.tsx";
import { type Customer, MessageItem } from "./message-item.tsx";
import { useServerNow, useTimeZone } from "./server-clock.tsx";
import { threadRows } from "./thread-rows.ts";
import { useStickToBottom } from "./use-stick-to-bottom.ts";

export interface ThreadProps {
  items: readonly ThreadItem[];
  hasOlder: boolean;
  loadingOlder: boolean;
  onLoadOlder: () => void;
  customer: Customer;
  control: ControlView;
  /** The message to jump to and flash; a new object flashes again. */
  flash: { messageId: string } | null;
  onShowAnswer: (questionKey: string) => void;
  onRetry: (message: MessageView) => void;
  verbs: MessageVerbs;
}

function DaySeparator({ label }: { label: string }) {
  return (
    <p className="flex items-center gap-3 text-secondary-text text-xs before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
      {label}
    </p>
  );
}

const shapes = ["w-2/5 h-13", "ml-auto w-1/2 h-20", "w-1/3 h-9", "ml-auto w-2/5 h-13"] as const;

/** Bubbles in grey while the messages are on their way; header and profile are there already. */
export function ThreadSkeleton() {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end gap-4 overflow-hidden p-4">
      <LoadingNote>Loading messages</LoadingNote>
      {shapes.map((shape) => (
        <Skeleton key={shape} className={`rounded-2xl ${shape}`} />
      ))}
    </div>
  );
}

/** Messages and events, oldest first. Stays at its end only while the reader is there. */
export function Thread(props: ThreadProps) {
  const { items, hasOlder, loadingOlder, onLoadOlder, customer, control, flash, onShowAnswer, onRetry, verbs } = props;
  const timeZone = useTimeZone();
  const now = useServerNow("minute");
  const rows = useMemo(() => threadRows(items, now, timeZone), [items, now, timeZone]);
  const { scroller, content, unseen, toBottom, onScroll } = useStickToBottom(items);
  const top = useRef<HTMLDivElement>(null);

  const isHere = flash !== null && items.some((item) => item.type === "message" && item.id === flash.messageId);
  useEffect(() => {
    if (!flash || !isHere) return;
    document.getElementById(`message-${flash.messageId}`)?.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [flash, isHere]);
  useEffect(() => {
    // A source of long ago: page after page until it is here.
    if (flash && !isHere && hasOlder && !loadingOlder) onLoadOlder();
  }, [flash, isHere, hasOlder, loadingOlder, onLoadOlder]);

  useEffect(() => {
    if (!top.current || !hasOlder) return;
    const observer = new IntersectionObserver((entries) => {
      // Only a reader who scrolled up asks for more: a short first page must not load the whole past.
      const root = scroller.current;
      if (entries.some((entry) => entry.isIntersecting) && root && root.scrollHeight > root.clientHeight + 40)
        onLoadOlder();
    });
    observer.observe(top.current);
    return () => observer.disconnect();
  }, [hasOlder, onLoadOlder, scroller]);

  // While a customer waits the footer says the same, louder.
  const resumesAt = control.state === "manual" ? control.until : null;
  return (
    <div className="relative min-h-0 flex-1">
      <div ref={scroller} onScroll={onScroll} className="scroll-y h-full overscroll-contain [overflow-anchor:none]">
        <div
          ref={content}
          role="log"
          aria-label={`Conversation with ${customer.name}`}
          aria-live="polite"
          aria-busy={loadingOlder}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the thread scrolls, so the keyboard must reach it.
          tabIndex={0}
          className="-outline-offset-2 flex min-h-full flex-col justify-end gap-2.5 px-4 py-4 max-md:px-3"
        >
          <div ref={top} />
          {hasOlder ? (
            <Button
              size="24"
              className="mx-auto rounded-full"
              icon={<ChevronUp aria-hidden="true" />}
              busy={loadingOlder}
              onClick={onLoadOlder}
            >
              Show earlier messages
            </Button>
          ) : null}
          {rows.map((row) => {
            if (row.type === "day") return <DaySeparator key={row.id} label={row.label} />;
            if (row.type === "event") return <EventLine key={row.id} event={row.event} timeZone={timeZone} />;
            return (
              <MessageItem
                key={row.id}
                message={row.message}
                customer={customer}
                first={row.first}
                last={row.last}
                timeZone={timeZone}
                flash={flash?.messageId === row.id}
                onShowAnswer={onShowAnswer}
                onRetry={onRetry}
                verbs={verbs}
              />
            );
          })}
          {resumesAt ? <FutureEvent until={resumesAt} timeZone={timeZone} /> : null}
        </div>
      </div>
      {unseen > 0 ? (
        <Button
          size="28"
          variant="primary"
          className="-translate-x-1/2 absolute bottom-3 left-1/2 z-10 rounded-full shadow-pop"
          icon={<ArrowDown aria-hidden="true" />}
          onClick={toBottom}
        >
          {unseen === 1 ? "1 new message" : `${unseen} new messages`}
        </Button>
      ) : null}
    </div>
  );
}
