import { z } from "zod";
import { dayNumber, isoDay, todayIn, weekdayOf } from "../qualification/parse-value/calendar.ts";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Write a time such as 09:00.");
const interval = z
  .object({ from: clock, to: clock })
  .refine(({ from, to }) => to > from, { path: ["to"], message: "Closing comes after opening." });
export type Interval = z.infer<typeof interval>;

const intervals = z
  .array(interval)
  .max(4, "Keep at most 4 times a day.")
  .refine((all) => all.every((one, index) => index === 0 || one.from >= (all[index - 1]?.to ?? "")), {
    message: "Write the times in order, without overlap.",
  });

/** When the business is open. A day without intervals is closed. Past midnight is written on the next day. */
export const openingHours = z.object({
  /** IANA name; unknown ones count as UTC. */
  timeZone: z.string().min(1, "Choose a time zone.").max(60),
  /** Sunday first, as calendars count. */
  weekly: z.array(intervals).length(7),
  /** Holidays and other days that differ from their week day. */
  exceptions: z
    .array(
      z.object({
        date: z.iso.date("Choose a day."),
        intervals,
        note: z.string().trim().max(80, "Use at most 80 characters.").default(""),
      }),
    )
    .max(100, "Keep at most 100 days.")
    .refine((all) => new Set(all.map((one) => one.date)).size === all.length, "A day is there twice."),
  /** What is said beside the hours: "Saturdays by appointment". */
  note: z.string().trim().max(200, "Use at most 200 characters.").default(""),
});
export type OpeningHours = z.infer<typeof openingHours>;

/** A moment at the business: days since 1970-01-01 and "HH:MM". */
export interface LocalMoment {
  day: number;
  time: string;
}

export type OpenState = { open: true; until: LocalMoment } | { open: false; next: LocalMoment | null };

export function hoursOn(hours: OpeningHours, day: number): { intervals: readonly Interval[]; note: string } {
  const special = hours.exceptions.find((one) => one.date === isoDay(day));
  return special ?? { intervals: hours.weekly[weekdayOf(day)] ?? [], note: "" };
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();

function timeFormat(timeZone: string): Intl.DateTimeFormat {
  const known = timeFormats.get(timeZone);
  if (known) return known;
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const made = safely(timeZone, (zone) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
  timeFormats.set(timeZone, made);
  return made;
}

function safely<Made>(timeZone: string, make: (zone: string) => Made): Made {
  try {
    return make(timeZone);
  } catch {
    return make("UTC");
  }
}

export function localMoment(timeZone: string, at: Date): LocalMoment {
  return { day: todayIn(timeZone, at), time: timeFormat(timeZone).format(at) };
}

/** A fortnight without an open day is "closed" rather than "opens on …". */
const daysAhead = 14;

/** Whether the business is open at a moment, until when, or from when again. */
export function openState(hours: OpeningHours, at: Date): OpenState {
  const { day, time } = localMoment(hours.timeZone, at);
  const now = hoursOn(hours, day).intervals.find((one) => one.from <= time && time < one.to);
  if (now) return { open: true, until: endOf(hours, day, now) };
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const next = hoursOn(hours, day + ahead).intervals.find((one) => ahead > 0 || one.from > time);
    if (next) return { open: false, next: { day: day + ahead, time: next.from } };
  }
  return { open: false, next: null };
}

/** What is open until midnight and again from midnight on does not close between. */
function endOf(hours: OpeningHours, day: number, { to }: Interval): LocalMoment {
  const after = to === "24:00" ? hoursOn(hours, day + 1).intervals.find((one) => one.from === "00:00") : undefined;
  return after ? { day: day + 1, time: after.to } : { day, time: to };
}

/** The day number of an ISO date; null where the calendar has none. */
export function dayOfIso(date: string): number | null {
  const [year, month, day] = date.split("-").map(Number);
  return dayNumber(year ?? 0, month ?? 0, day ?? 0);
}
