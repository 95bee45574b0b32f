"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react";

interface ServerClock {
  /** The server's time when the page was made: what server and first browser render agree on. */
  startMs: number;
  /** Server time minus browser time, in ms. */
  offsetMs: () => number;
}

const Clock = createContext<ServerClock>({ startMs: 0, offsetMs: () => 0 });

export function ServerClockProvider(props: { startMs: number; offsetMs: () => number; children: ReactNode }) {
  const { startMs, offsetMs } = props;
  const value = useMemo(() => ({ startMs, offsetMs }), [startMs, offsetMs]);
  return <Clock value={value}>{props.children}</Clock>;
}

function subscribeTo(everyMs: number, offsetMs: () => number) {
  return (notify: () => void) => {
    let timer: ReturnType<typeof setTimeout>;
    // Wakes on the server's full second or minute, so that all counters on the page change together.
    const wait = () => everyMs - ((Date.now() + offsetMs()) % everyMs);
    const tick = () => {
      notify();
      timer = setTimeout(tick, wait());
    };
    timer = setTimeout(tick, wait());
    document.addEventListener("visibilitychange", notify);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", notify);
    };
  };
}

/** The server's time now, in ms, renewed every second or every 15 seconds (so that minutes are right). */
export function useServerNow(every: "second" | "minute" = "minute"): number {
  const { startMs, offsetMs } = useContext(Clock);
  const stepMs = every === "second" ? 1000 : 15_000;
  const subscribe = useMemo(() => subscribeTo(stepMs, offsetMs), [stepMs, offsetMs]);
  const read = useCallback(() => Math.floor((Date.now() + offsetMs()) / stepMs) * stepMs, [stepMs, offsetMs]);
  const first = useCallback(() => Math.floor(startMs / stepMs) * stepMs, [startMs, stepMs]);
  return useSyncExternalStore(subscribe, read, first);
}

const never = () => () => {};

/** The reader's time zone; UTC in the server's render and the first one in the browser, which must agree. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}
