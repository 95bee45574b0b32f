/** Words for times. Everything takes the moment and the time zone as arguments: the caller owns the clock. */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** "14:08". */
export function clockTime(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
    new Date(iso),
  );
}

function dayKey(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(ms);
}

/** The day of a message, for separators: "Today", "Yesterday", "Thursday", "3 September", "3 September 2025". */
export function dayLabel(iso: string, nowMs: number, timeZone: string): string {
  const at = Date.parse(iso);
  const day = dayKey(at, timeZone);
  if (day === dayKey(nowMs, timeZone)) return "Today";
  if (day === dayKey(nowMs - dayMs, timeZone)) return "Yesterday";
  if (nowMs - at < 6 * dayMs) return new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone }).format(at);
  const sameYear = day.slice(0, 4) === dayKey(nowMs, timeZone).slice(0, 4);
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" as const }),
    timeZone,
  }).format(at);
}

/** One short word for lists: "14:08" today, "Wed" this week, "3 Sep" before. */
export function listTime(iso: string, nowMs: number, timeZone: string): string {
  const at = Date.parse(iso);
  if (dayKey(at, timeZone) === dayKey(nowMs, timeZone)) return clockTime(iso, timeZone);
  if (nowMs - at < 6 * dayMs) return new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone }).format(at);
  const month = new Intl.DateTimeFormat("en-US", { month: "short", timeZone }).format(at);
  return `${new Intl.DateTimeFormat("en-US", { day: "numeric", timeZone }).format(at)} ${month}`;
}

/** The live counter: "12:41", "1:02:09". Never negative. */
export function countdown(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} d`;
  const rest = minutes % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** How long something has lasted, rounded up: "6 min". */
export function elapsed(sinceIso: string, nowMs: number): string {
  return span(Math.max(1, Math.ceil((nowMs - Date.parse(sinceIso)) / minuteMs)));
}

/** Minutes tick every 15 s, so `nowMs` may lie that far back: a fresh pause of 15 minutes must not show 16. */
const tickMs = 15_000;

/** How long something still lasts, rounded up: "12 min". */
export function remaining(untilIso: string, nowMs: number): string {
  return span(Math.max(1, Math.ceil((Date.parse(untilIso) - nowMs - tickMs) / minuteMs)));
}

/** A pause length as labels say it: "15 min", "30 s" where the workspace uses less than a minute. */
export function pauseLabel(pauseMinutes: number): string {
  if (pauseMinutes < 1) return `${Math.round(pauseMinutes * 60)} s`;
  return span(Math.round(pauseMinutes));
}

/** "14:08" today, "Wed 14:08" in the days around it, "3 Sep 14:08" else. */
export function dayClock(iso: string, nowMs: number, timeZone: string): string {
  const day = listTime(iso, nowMs, timeZone);
  const clock = clockTime(iso, timeZone);
  return day === clock ? clock : `${day} ${clock}`;
}

/** A moment in a sentence: "at 09:12" today, "on Wed at 09:12", "on 3 Sep at 09:12". */
export function momentWords(iso: string, nowMs: number, timeZone: string): string {
  const at = `at ${clockTime(iso, timeZone)}`;
  const isToday = dayKey(Date.parse(iso), timeZone) === dayKey(nowMs, timeZone);
  return isToday ? at : `on ${listTime(iso, nowMs, timeZone)} ${at}`;
}
