import { knownZone, type LocalMoment, localMoment, openState } from "#lib/domain/knowledge/open-state.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import { isoDay } from "#lib/domain/qualification/parse-value/calendar.ts";
import type { WebchatDictionary, WebchatLanguage } from "./webchat-dictionary.ts";

export interface HoursReader {
  language: WebchatLanguage;
  text: WebchatDictionary;
  /** IANA name; null where it is not known yet. */
  timeZone: string | null;
}

/** "Open now until 18:00", "Opens Monday at 9:00": by the clock of the business, which is named where the reader's differs. */
export function hoursLine(hours: OpeningHours, at: Date, { language, text, timeZone }: HoursReader): string {
  const state = openState(hours, at);
  const here = localMoment(hours.timeZone, at);
  const moment = state.open ? state.until : state.next;
  if (moment === null) return state.open ? text.openNow : text.closedNow;
  const time = moment.time === "24:00" ? text.midnight : text.atHour(moment.time.replace(/^0/, ""));
  const line = state.open ? text.openUntil(time) : opens(moment, here, time, language, text);
  return isElsewhere(here, at, timeZone) ? `${line} (${zoneName(hours.timeZone, at, language)})` : line;
}

function opens(
  { day }: LocalMoment,
  here: LocalMoment,
  time: string,
  language: WebchatLanguage,
  text: WebchatDictionary,
) {
  const daysAhead = day - here.day;
  if (daysAhead === 0) return text.opensToday(time);
  if (daysAhead === 1) return text.opensTomorrow(time);
  // In a week the same name of a day comes again.
  const date = daysAhead < 7 ? {} : ({ day: "numeric", month: "long" } as const);
  const locale = language === "en" ? "en-GB" : language;
  const format = new Intl.DateTimeFormat(locale, { weekday: "long", ...date, timeZone: "UTC" });
  return text.opensOn(format.format(new Date(isoDay(day))), time);
}

function isElsewhere(here: LocalMoment, at: Date, timeZone: string | null): boolean {
  if (timeZone === null) return false;
  const there = localMoment(timeZone, at);
  return there.day !== here.day || there.time !== here.time;
}

function zoneName(timeZone: string, at: Date, language: WebchatLanguage): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: knownZone(timeZone), timeZoneName: "longGeneric" });
  return format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}
