"use client";

import { useEffect, useRef } from "react";
import type { ConversationDetail } from "#lib/domain/views/conversation-view.ts";

/** Marks the conversation as read while somebody looks at it, once for each message that came. */
export function useReadMark(detail: ConversationDetail, markRead: () => Promise<boolean>): void {
  const { unreadCount, lastMessageAt } = detail.row;
  const marked = useRef<string | null>(null);
  useEffect(() => {
    function mark() {
      const at = lastMessageAt ?? "";
      if (unreadCount === 0 || document.visibilityState !== "visible" || marked.current === at) return;
      marked.current = at;
      void markRead();
    }
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [unreadCount, lastMessageAt, markRead]);
}
