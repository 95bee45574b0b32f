"use client";

import { useEffect, useState } from "react";

/** The server's time, moving: its clock is the only clock. `serverNow` is when the page's data were made. */
export function useServerNow(serverNow: string, everyMs = 1000): Date {
  const [now, setNow] = useState(() => new Date(serverNow));
  useEffect(() => {
    const offsetMs = new Date(serverNow).getTime() - Date.now();
    const tick = () => setNow(new Date(Date.now() + offsetMs));
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [serverNow, everyMs]);
  return now;
}
