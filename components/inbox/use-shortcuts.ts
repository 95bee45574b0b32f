"use client";

import { useEffect, useRef } from "react";
import { isTyping } from "#components/shell/use-shell-shortcuts.ts";

/** By `event.key`, in lower case for letters. */
export type Shortcuts = Record<string, (() => void) | undefined>;

/** Single keys of a page. Off while a field, a menu or a dialog has the focus. */
export function useShortcuts(enabled: boolean, shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    function handleKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      // Enter and Space belong to the control that has the focus.
      const onControl = event.target instanceof HTMLElement && event.target.closest("a, button, [role=radio]") !== null;
      if (event.key === "Enter" && onControl) return;
      const run = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!run) return;
      event.preventDefault();
      run();
    }
    addEventListener("keydown", handleKey);
    return () => removeEventListener("keydown", handleKey);
  }, [enabled]);
}
