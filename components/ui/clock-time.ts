/** "14:03" today, "15 Oct" before, "15 Oct 2024" in another year. `timeZone` only for tests and the server. */
export function clockTime(at: string, now: Date, locale = "en-GB", timeZone?: string): string {
  const date = new Date(at);
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat("en-CA", zone);
  if (day.format(date) === day.format(now)) {
    return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...zone }).format(
      date,
    );
  }
  const sameYear = day.format(date).slice(0, 4) === day.format(now).slice(0, 4);
  const year = sameYear ? {} : { year: "numeric" as const };
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", ...year, ...zone }).format(date);
}

/** Whole minutes since then, rounded up, never below 1: "Waiting 6 min". */
export function minutesSince(at: string, now: Date): number {
  return Math.max(1, Math.ceil((now.getTime() - new Date(at).getTime()) / 60_000));
}
