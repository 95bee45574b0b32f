"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { ConversationRow as Row } from "#lib/domain/views/conversation-view.ts";
import { ConversationRow } from "./conversation-row.tsx";

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

const headingPx = 30;
const rowPx = 82;

/** The list of conversations: only what is on the screen is drawn, older ones come as the list nears its end. */
export function ConversationList(props: ConversationListProps) {
  const { selectedId, hrefOf, onOpen, typistOf, hasMore, loadingMore, onLoadMore } = props;
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

  return (
    <div ref={scroller} className="scroll-y min-h-0 flex-1 overscroll-contain" data-testid="conversation-list">
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
                <ConversationRow
                  row={entry.row}
                  href={hrefOf(entry.id)}
                  selected={entry.id === selectedId}
                  typist={typistOf(entry.id)}
                  last={entries[item.index + 1]?.type === "heading"}
                  onOpen={onOpen}
                />
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
  );
}
