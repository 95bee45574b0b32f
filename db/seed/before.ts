const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A moment in the past. */
export function before(now: Date, { days = 0, minutes = 0 }: { days?: number; minutes?: number }): Date {
  return new Date(now.getTime() - days * dayMs - minutes * minuteMs);
}
