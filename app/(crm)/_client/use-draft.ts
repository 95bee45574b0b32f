"use client";

import { useCallback, useEffect, useState } from "react";

/** Private windows and full disks refuse storage: a draft then lives as long as the page. */
export const draftPrefix = "frontdesk-draft:";

export function readDraft(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

export function writeDraft(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // See above.
  }
}

const keyOf = (conversationId: string, kind: "message" | "note") => `${draftPrefix}${kind}:${conversationId}`;

/** Puts words behind what is written for a conversation that is about to be opened. */
export function keepDraft(conversationId: string, text: string): void {
  const key = keyOf(conversationId, "message");
  const before = readDraft(key);
  if (!before.includes(text)) writeDraft(key, before.trim() === "" ? text : `${before}\n${text}`);
}

/** What is written and not sent, one for each conversation and kind, kept in this browser. */
export function useDraft(conversationId: string, kind: "message" | "note") {
  const key = keyOf(conversationId, kind);
  const [text, setText] = useState("");
  useEffect(() => setText(readDraft(key)), [key]);
  const set = useCallback(
    (next: string) => {
      setText(next);
      writeDraft(key, next);
    },
    [key],
  );
  return [text, set] as const;
}
