import { clockTime, dayLabel } from "#components/inbox/format-time.ts";

/** "14:08" today, "Yesterday, 14:08", "28 August, 17:15" before. In the zone of the browser. */
export function moment(iso: string): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const day = dayLabel(iso, Date.now(), timeZone);
  const time = clockTime(iso, timeZone);
  return day === "Today" ? time : `${day}, ${time}`;
}
