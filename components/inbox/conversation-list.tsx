"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowUp } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { ConversationRow as Row } from "#lib/domain/views/conversation-view.ts";
import { ConversationRow } from "./conversation-row.tsx";
import { SwipeRow } from "./swipe-row.tsx";

export interface ConversationListProps {
  needsHuman: readonly Row[];
  rows: readonly Row[];
  /** How many there are in all, where the list knows: the group headings show it. */
  total: number | null;
  selectedId: string | null;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  typistOf: (id: string) => string | null;
  hasMore: boolean;
  loadingMore: boolean;
  onLoadMore: () => void;
  /** How many rows would come or move up, and do not because a pointer is over the list. */
  waiting: number;
  /** Called as a pointer comes, and to show what waits. */
  onHold: () => void;
  onRelease: () => void;
  /** Null where rows are not open. */
  onTakeControl: ((id: string) => void) | null;
  onSolve: ((id: string) => void) | null;
}

type Entry = { type: "heading"; id: string; node: ReactNode } | { type: "row"; id: string; row: Row };

function Heading(props: { title: string; count: number | null; note: string; waiting?: boolean; ruled?: boolean }) {
  return (
    <div className={props.ruled ? "px-4 pt-1.5" : "px-4"}>
      <h2
        className={`flex h-7 items-center gap-2 font-normal text-xs ${props.ruled ? "border-t max-md:-mx-4 max-md:px-4" : ""}`}
      >
        {props.waiting ? <span aria-hidden="true" className="pulse-dot size-1.5 rounded-full bg-waiting" /> : null}
        <span className={props.waiting ? "font-medium text-waiting-strong" : "text-secondary-text"}>{props.title}</span>
        {props.count === null ? null : (
          <span className={`tnum ${props.waiting ? "text-waiting-strong" : "text-secondary-text"}`}>{props.count}</span>
        )}
        <span className="ml-auto text-2xs text-muted-foreground">{props.note}</span>
      </h2>
    </div>
  );
}

function entriesOf({ needsHuman, rows, total }: ConversationListProps): Entry[] {
  const asRow = (row: Row): Entry => ({ type: "row", id: row.id, row });
  if (needsHuman.length === 0) return rows.map(asRow);
  const rest = total === null ? null : Math.max(0, total - needsHuman.length);
  const first = <Heading title="Needs a human" count={needsHuman.length} note="Longest wait first" waiting />;
  const second = <Heading title="Everything else" count={rest} note="Newest first" ruled />;
  return [
    { type: "heading", id: "needs-human", node: first },
    ...needsHuman.map(asRow),
    ...(rows.length > 0 ? [{ type: "heading", id: "everything-else", node: second } as const] : []),
    ...rows.map(asRow),
  ];
}

function NewAbove({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      onClick={onShow}
      className="tnum touch-target message-in absolute inset-x-0 top-1.5 z-10 mx-auto flex h-7 w-fit items-center gap-1 rounded-full border border-border-strong bg-popover px-3 font-medium text-xs shadow-pop hover:bg-accent"
    >
      <ArrowUp aria-hidden="true" className="size-3.5" strokeWidth={2} />
      {count} new
    </button>
  );
}

function SwipedRow({ row, list, last }: { row: Row; list: ConversationListProps; last: boolean }) {
  const { selectedId, hrefOf, onOpen, typistOf, onTakeControl, onSolve } = list;
  return (
    <SwipeRow
      onTakeControl={onTakeControl && row.control.state !== "manual" ? () => onTakeControl(row.id) : null}
      onSolve={onSolve ? () => onSolve(row.id) : null}
    >
      <ConversationRow
        row={row}
        href={hrefOf(row.id)}
        selected={row.id === selectedId}
        typist={typistOf(row.id)}
        last={last}
        onOpen={onOpen}
      />
    </SwipeRow>
  );
}

const headingPx = 30;
const rowPx = 82;

/** The list of conversations: only what is on the screen is drawn, older ones come as the list nears its end. */
export function ConversationList(props: ConversationListProps) {
  const { selectedId, hasMore, loadingMore, onLoadMore, waiting, onHold, onRelease } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => entriesOf(props), [props]);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.type === "heading" ? headingPx : rowPx),
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 6,
    initialRect: { width: 348, height: 900 },
  });
  const drawn = virtualizer.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasMore && !loadingMore && lastDrawn >= entries.length - 8) onLoadMore();
  }, [hasMore, loadingMore, lastDrawn, entries.length, onLoadMore]);

  const selectedIndex = entries.findIndex((entry) => entry.id === selectedId);
  // Only a new selection scrolls the list; rows that move under it do not.
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (selectedId === shown.current || selectedIndex < 0) return;
    shown.current = selectedId;
    virtualizer.scrollToIndex(selectedIndex, { align: "auto" });
  }, [selectedId, selectedIndex, virtualizer]);

  function showNew() {
    onHold();
    virtualizer.scrollToOffset(0);
  }

  return (
    <div className="relative min-h-0 flex-1" onPointerEnter={onHold} onPointerLeave={onRelease}>
      <NewAbove count={waiting} onShow={showNew} />
      <div ref={scroller} className="scroll-y h-full overscroll-contain" data-testid="conversation-list">
        <ul aria-label="Conversations" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {drawn.map((item) => {
            const entry = entries[item.index];
            if (!entry) return null;
            return (
              <li
                key={item.key}
                data-index={item.index}
                ref={virtualizer.measureElement}
                className="absolute inset-x-0 top-0 pb-0.5 transition-transform duration-200 ease-out"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {entry.type === "heading" ? (
                  entry.node
                ) : (
                  <SwipedRow row={entry.row} list={props} last={entries[item.index + 1]?.type === "heading"} />
                )}
              </li>
            );
          })}
        </ul>
        {loadingMore ? (
          <p role="status" className="py-3 text-center text-muted-foreground text-xs">
            Loading more
          </p>
        ) : null}
      </div>
    </div>
  );
}
