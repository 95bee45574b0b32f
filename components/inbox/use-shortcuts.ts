"use client";

import { useEffect, useRef } from "react";
import { isTyping } from "#components/shell/use-shell-shortcuts.ts";

/** By `event.key`, in lower case for letters. */
export type Shortcuts = Record<string, (() => void) | undefined>;

const typingGoesOnMs = 1500;

/**
 * Whether a key belongs to a text that somebody was writing in a field that has just gone, as the composer does when
 * the AI resumes: the rest of the sentence must not solve the conversation.
 */
function makeTypingGuard(): (event: KeyboardEvent) => boolean {
  let field: Element | null = null;
  let typedAt = Number.NEGATIVE_INFINITY;
  return (event) => {
    const inField = isTyping(event.target);
    const fieldIsGone = field !== null && !field.isConnected && event.timeStamp - typedAt < typingGoesOnMs;
    if (!inField && !fieldIsGone) {
      // Who presses a key elsewhere while the field is still there has left it.
      field = null;
      return false;
    }
    if (inField && event.target instanceof Element) field = event.target;
    typedAt = event.timeStamp;
    return true;
  };
}

/** Single keys of a page. Off while a field, a menu or a dialog has the focus. */
export function useShortcuts(enabled: boolean, shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    const isText = makeTypingGuard();
    function handleKey(event: KeyboardEvent) {
      if (isText(event)) return;
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
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
