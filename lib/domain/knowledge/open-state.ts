import { isoDay, todayIn, weekdayOf } from "../qualification/parse-value/calendar.ts";
import type { Interval, OpeningHours } from "./opening-hours.ts";

/** A moment at the business: days since 1970-01-01 and "HH:MM". */
export interface LocalMoment {
  day: number;
  time: string;
}

/** `until` is null where it does not close within a day: a time alone would not say of which day. */
export type OpenState = { open: true; until: LocalMoment | null } | { open: false; next: LocalMoment | null };

export function hoursOn(hours: OpeningHours, day: number): { intervals: readonly Interval[]; note: string } {
  const special = hours.exceptions.find((one) => one.date === isoDay(day));
  return special ?? { intervals: hours.weekly[weekdayOf(day)] ?? [], note: "" };
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();

function timeFormat(timeZone: string): Intl.DateTimeFormat {
  const known = timeFormats.get(timeZone);
  if (known) return known;
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone: knownZone(timeZone), ...options });
  timeFormats.set(timeZone, made);
  return made;
}

/** An unknown time zone counts as UTC. */
export function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
}

export function localMoment(timeZone: string, at: Date): LocalMoment {
  return { day: todayIn(timeZone, at), time: timeFormat(timeZone).format(at) };
}

/** A fortnight without an open day is "closed" rather than "opens on …". */
const daysAhead = 14;

/** Whether the business is open at a moment, until when, or from when again. */
export function openState(hours: OpeningHours, at: Date): OpenState {
  const now = localMoment(hours.timeZone, at);
  const { day, time } = now;
  const current = hoursOn(hours, day).intervals.find((one) => one.from <= time && time < one.to);
  if (current) return { open: true, until: closingOf(hours, now, current) };
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const next = hoursOn(hours, day + ahead).intervals.find((one) => ahead > 0 || one.from > time);
    if (next) return { open: false, next: { day: day + ahead, time: next.from } };
  }
  return { open: false, next: null };
}

/** What goes on where it ends, at midnight too, does not close between. */
function closingOf(hours: OpeningHours, now: LocalMoment, { to }: Interval): LocalMoment | null {
  let end: LocalMoment = { day: now.day, time: to };
  while (isWithinDay(now, end)) {
    const { day, time } = end.time === "24:00" ? { day: end.day + 1, time: "00:00" } : end;
    const after = hoursOn(hours, day).intervals.find((one) => one.from === time);
    if (!after) return end;
    end = { day, time: after.to };
  }
  return null;
}

function isWithinDay(now: LocalMoment, end: LocalMoment): boolean {
  return end.day === now.day || (end.day === now.day + 1 && end.time <= now.time);
}
