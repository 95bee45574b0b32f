"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** "⌘" on Apple keyboards, "Ctrl " on others. */
export function useModifierName(): "⌘" | "Ctrl " {
  return useSyncExternalStore<"⌘" | "Ctrl ">(
    never,
    () => (/mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl "),
    () => "⌘",
  );
}
