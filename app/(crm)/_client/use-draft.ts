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

/** What is written and not sent, one for each conversation and kind, kept in this browser. */
export function useDraft(conversationId: string, kind: "message" | "note") {
  const key = `${prefix}${kind}:${conversationId}`;
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
