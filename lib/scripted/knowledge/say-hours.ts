import { hoursOn, localMoment, openState } from "#lib/domain/knowledge/open-state.ts";
import type { Interval, OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";
import { foldWords } from "#lib/domain/knowledge/words.ts";
import { isoDay, weekdayOf } from "#lib/domain/qualification/parse-value/calendar.ts";
import { findDates } from "#lib/domain/qualification/parse-value/date.ts";
import { lexiconsFor } from "#lib/domain/qualification/parse-value/language/lexicons.ts";
import { type KnowledgeWording, knowledgeWording } from "./wording.ts";

export interface HoursQuestion {
  question: string;
  hours: OpeningHours;
  /** ISO 639-1 of the question. */
  language: string | null;
  /** BCP 47 of the answer. */
  locale: string;
  country: string;
  now: Date;
}

const daysNamedMax = 7;
const asksNow =
  /\b(?:now|currently|right now|still open|ahora|ya|todavia|aun|agora|ainda|maintenant|encore|en ce moment|jetzt|gerade|noch)\b/;
const asksState =
  /\b(?:are|is|r) (?:you|u|the|your)\b.{0,30}\b(?:open|closed)\b|\b(?:estan|esta|estais|estao)\b.{0,20}\b(?:abiert|cerrad|abert|fechad)|\b(?:etes|est)\b.{0,20}\b(?:ouvert|ferme)|\b(?:habt|haben|hat|seid|sind|ist)\b.{0,40}\b(?:offen|geoffnet|geschlossen|auf)\b/;

/** What the opening hours say to a question about them: now, on the days that it names, or in the week. */
export function sayHours(asked: HoursQuestion): string {
  const wording = knowledgeWording(asked.locale);
  const folded = foldWords(asked.question).replace(/\b(\w+day)s\b/g, "$1");
  const today = localMoment(asked.hours.timeZone, asked.now).day;
  const isNow = asksNow.test(folded);
  const days = isNow ? [] : daysNamed(folded, asked, today);
  if (days.length > 0) return [...days.map((day) => sayDay(day, asked, wording)), ...noteFor(days, asked)].join(" ");
  if (isNow || asksState.test(folded)) return sayNow(asked, wording);
  return [`${wording.week} ${sayWeek(asked.hours, asked.locale, wording)}.`, ...noteOf(asked)].join(" ");
}

function noteOf({ hours: { note } }: HoursQuestion): string[] {
  if (note === "") return [];
  return [/[.!]$/.test(note) ? note : `${note}.`];
}

/** A note about other week days has no place beside these. */
function noteFor(days: readonly number[], asked: HoursQuestion): string[] {
  const note = foldWords(asked.hours.note);
  const isAbout = (day: number) => note.includes(foldWords(weekdayName(day, asked.locale)));
  const others = [0, 1, 2, 3, 4, 5, 6].filter(isAbout);
  return others.length === 0 || days.some((day) => others.includes(weekdayOf(day))) ? noteOf(asked) : [];
}

function daysNamed(folded: string, { language, country }: HoursQuestion, today: number): number[] {
  for (const lexicon of lexiconsFor(language)) {
    const spans = findDates(folded, lexicon, { today, country, futureOnly: true, asked: true });
    const days = spans.flatMap(({ from, to }) => {
      if (from === null || to === null || to - from >= daysNamedMax) return [];
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    if (days.length > 0) return [...new Set(days)].slice(0, daysNamedMax);
  }
  return [];
}

function sayNow({ hours, locale, now }: HoursQuestion, wording: KnowledgeWording): string {
  const state = openState(hours, now);
  if (state.open) return state.until ? wording.openUntil(showTime(state.until.time, locale)) : wording.openNow;
  if (state.next === null) return wording.closedNow;
  return wording.closedUntil(wording.at(showDay(state.next.day, locale), showTime(state.next.time, locale)));
}

function sayDay(day: number, { hours, locale }: HoursQuestion, wording: KnowledgeWording): string {
  const { intervals, note } = hoursOn(hours, day);
  const shown = note === "" ? showDay(day, locale) : `${showDay(day, locale)} (${note})`;
  return intervals.length === 0
    ? wording.closedOn(shown)
    : wording.openOn(shown, showTimes(intervals, locale, wording));
}

/** Monday first; days that follow each other with the same times are one line. */
function sayWeek(hours: OpeningHours, locale: string, wording: KnowledgeWording): string {
  const days = [1, 2, 3, 4, 5, 6, 0].map((day) => ({
    name: weekdayName(day, locale),
    times: showTimes(hours.weekly[day] ?? [], locale, wording),
  }));
  const runs: { first: string; last: string; times: string }[] = [];
  for (const { name, times } of days) {
    const run = runs.at(-1);
    if (run?.times === times) run.last = name;
    else runs.push({ first: name, last: name, times });
  }
  return runs
    .map(({ first, last, times }) => {
      const named = first === last ? first : `${first} ${wording.to} ${last}`;
      return `${named} ${times === "" ? wording.closed : times}`;
    })
    .join("; ");
}

function showTimes(intervals: readonly Interval[], locale: string, { and, to }: KnowledgeWording): string {
  return intervals.map((one) => `${showTime(one.from, locale)} ${to} ${showTime(one.to, locale)}`).join(` ${and} `);
}

/** Any Sunday. */
const sunday = Date.UTC(2023, 0, 1);
const dayMs = 86_400_000;

function weekdayName(day: number, locale: string): string {
  return formatter(locale, { weekday: "long" }).format(new Date(sunday + day * dayMs));
}

function showDay(day: number, locale: string): string {
  return formatter(locale, { weekday: "long", day: "numeric", month: "long" }).format(new Date(isoDay(day)));
}

function showTime(time: string, locale: string): string {
  const [hour, minute] = time.split(":").map(Number);
  const at = new Date(sunday + (((hour ?? 0) % 24) * 60 + (minute ?? 0)) * 60_000);
  return formatter(locale, { hour: "numeric", minute: "2-digit" }).format(at).replaceAll("\u202f", " ");
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options).join()}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}
