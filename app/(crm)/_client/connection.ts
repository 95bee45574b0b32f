"use client";

import { useSyncExternalStore } from "react";

export type ConnectionState = "live" | "reconnecting" | "offline";

const reconnectingAfterMs = 5_000;
const offlineAfterMs = 30_000;

let state: ConnectionState = "live";
let timers: ReturnType<typeof setTimeout>[] = [];
const listeners = new Set<() => void>();

function set(next: ConnectionState) {
  if (state === next) return;
  state = next;
  for (const notify of listeners) notify();
}

/** What people are told about the event stream: nothing for 5 s, then "Reconnecting", after 30 s "You are offline". */
export const connection = {
  up() {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    set("live");
  },
  down() {
    if (timers.length > 0) return;
    timers = [
      setTimeout(() => set("reconnecting"), reconnectingAfterMs),
      setTimeout(() => set("offline"), offlineAfterMs),
    ];
  },
};

function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

export function useConnection(): ConnectionState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => "live",
  );
}
