"use client";

import { useSyncExternalStore } from "react";

const key = "frontdesk-single-keys";
const listeners = new Set<() => void>();

function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

function read(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

/** Whether single-key shortcuts are on; each person's own choice, in this browser. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  return [
    on,
    (next) => {
      try {
        localStorage.setItem(key, next ? "on" : "off");
      } catch {
        return;
      }
      for (const notify of listeners) notify();
    },
  ];
}
