"use client";

import { useCallback, useEffect, useState } from "react";

const prefix = "frontdesk-draft:";

/** Private windows and full disks refuse storage: the draft then lives as long as the page. */
function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // See above.
  }
}

const keyOf = (conversationId: string, kind: "message" | "note") => `${prefix}${kind}:${conversationId}`;

/** Puts words behind what is written for a conversation that is about to be opened. */
export function keepDraft(conversationId: string, text: string): void {
  const key = keyOf(conversationId, "message");
  const before = read(key);
  if (!before.includes(text)) write(key, before.trim() === "" ? text : `${before}\n${text}`);
}

/** What is written and not sent, one for each conversation and kind, kept in this browser. */
export function useDraft(conversationId: string, kind: "message" | "note") {
  const key = keyOf(conversationId, kind);
  const [text, setText] = useState("");
  useEffect(() => setText(read(key)), [key]);
  const set = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, set] as const;
}
