"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ThreadItem } from "#lib/domain/views/conversation-view.ts";

const nearPx = 80;

function isMine(item: ThreadItem | undefined): boolean {
  return item?.type === "message" && item.author === "member" && item.seq === -1;
}

/** Counts the messages behind the last one that the reader has seen. */
function messagesAfter(items: readonly ThreadItem[], seenId: string | undefined): number {
  const at = items.findIndex((item) => item.id === seenId);
  return at < 0 ? 0 : items.slice(at + 1).filter((item) => item.type === "message").length;
}

/**
 * Keeps a thread at its end while the reader is there, keeps the reader's place when older messages come in front,
 * and counts what came below while the reader was elsewhere.
 */
export function useStickToBottom(items: readonly ThreadItem[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const held = useRef<{ firstId: string | undefined; lastId: string | undefined; height: number }>(undefined);
  const seenId = useRef<string | undefined>(undefined);
  const [unseen, setUnseen] = useState(0);

  const toBottom = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    box.scrollTop = box.scrollHeight;
    atBottom.current = true;
    setUnseen(0);
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const before = held.current;
    const last = items.at(-1);
    const grewInFront = before && before.firstId !== items[0]?.id && before.lastId === last?.id;
    if (grewInFront && !atBottom.current) box.scrollTop += box.scrollHeight - before.height;
    else if (atBottom.current || isMine(last)) toBottom();
    else setUnseen(messagesAfter(items, seenId.current));
    if (atBottom.current) seenId.current = last?.id;
    held.current = { firstId: items[0]?.id, lastId: last?.id, height: box.scrollHeight };
  }, [items, toBottom]);

  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (atBottom.current) toBottom();
    });
    if (scroller.current) observer.observe(scroller.current);
    if (content.current) observer.observe(content.current);
    return () => observer.disconnect();
  }, [toBottom]);

  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    atBottom.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx;
    if (!atBottom.current) return;
    seenId.current = held.current?.lastId;
    setUnseen(0);
  }, []);

  return { scroller, content, unseen, toBottom, onScroll };
}
