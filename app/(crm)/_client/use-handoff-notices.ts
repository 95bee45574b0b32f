"use client";

import { useMemo, useRef, useState } from "react";
import { countProgress, progressWords } from "#components/ui/progress-words.ts";
import type { HandoffNotice } from "#components/shell/shell-props.ts";
import type { ConversationRow } from "#lib/domain/views/conversation-view.ts";

function noticeOf(row: ConversationRow): HandoffNotice | null {
  if (row.control.state !== "waiting") return null;
  const lines = [row.preview?.text, progressWords(countProgress(row.progress))].filter((line) => line !== undefined);
  const { name, initials, tint, channelKind } = row;
  const { since: waitingSince, late } = row.control;
  return { conversationId: row.id, name, initials, tint, channelKind, waitingSince, late, lines };
}

/**
 * Customers who began to wait while this page was open. Those who waited before stand in the list already; those whom
 * somebody took, or whose conversation is open here, need no toast.
 */
export function useHandoffNotices(
  waiting: readonly ConversationRow[] | undefined,
  openId: string | null,
  myId: string,
) {
  const known = useRef<Set<string>>(undefined);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  if (waiting && !known.current) known.current = new Set(waiting.map((row) => row.id));

  const handoffs = useMemo(() => {
    const rows = (waiting ?? []).filter(
      (row) =>
        !known.current?.has(row.id) &&
        !dismissed.has(row.id) &&
        row.id !== openId &&
        (row.assignee === null || row.assignee.id === myId),
    );
    return rows.map(noticeOf).filter((notice) => notice !== null);
  }, [waiting, dismissed, openId, myId]);
  const dismiss = (id: string) => setDismissed((before) => new Set(before).add(id));
  return { handoffs, dismiss };
}
