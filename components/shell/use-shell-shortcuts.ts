"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { findItemByKey, navHrefs } from "./nav-items.ts";

const sequenceMs = 1200;

/** True while the keys belong to a text field, a menu or a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=menu], [role=dialog]") !== null
  );
}

interface ShellShortcuts {
  /** Single keys; ⌘K works anyway. */
  enabled: boolean;
  onSearch: (() => void) | undefined;
  onShowShortcuts: (() => void) | undefined;
  onToggleSidebar: () => void;
}

/** ⌘K, `[`, `?` and `g` followed by the letter of a page. */
export function useShellShortcuts({ enabled, onSearch, onShowShortcuts, onToggleSidebar }: ShellShortcuts): void {
  const router = useRouter();
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey)) {
        if (onSearch === undefined) return;
        event.preventDefault();
        onSearch();
        return;
      }
      if (!enabled || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const item = event.timeStamp - goPressedAt.current < sequenceMs ? findItemByKey(event.key) : null;
      goPressedAt.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (item !== null) {
        // The inbox has its own meaning for the same letter.
        event.stopImmediatePropagation();
        router.push(navHrefs[item]);
      } else if (event.key === "[") onToggleSidebar();
      else if (event.key === "?") onShowShortcuts?.();
    }
    addEventListener("keydown", handleKey, { capture: true });
    return () => removeEventListener("keydown", handleKey, { capture: true });
  }, [enabled, onSearch, onShowShortcuts, onToggleSidebar, router]);
}
