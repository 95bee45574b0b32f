"use client";

import { useEffect, useState } from "react";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";
import { hoursLine } from "./webchat-hours.ts";

const lookAgainMs = 20_000;

export interface Hours {
  hours: OpeningHours;
  /** When the server gave them: a visitor's clock may be wrong, and only its pace is trusted. */
  at: string;
}

/** What the hours say now, also on a page that stays open until the business closes. Null where there are none. */
export function useHoursLine(given: Hours | null, language: WebchatLanguage, text: WebchatDictionary): string | null {
  const givenAt = given?.at ?? null;
  // The first look is the server's too: until the page is alive both must say the same.
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    if (givenAt === null) return;
    const aheadMs = Date.parse(givenAt) - Date.now();
    const look = () => setNow(new Date(Date.now() + aheadMs));
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [givenAt]);
  if (given === null) return null;
  const timeZone = now === null ? null : Intl.DateTimeFormat().resolvedOptions().timeZone;
  return hoursLine(given.hours, now ?? new Date(given.at), { language, text, timeZone });
}
