import { clausesOf } from "../plain-text.ts";
import { lexicons } from "../parse-value/language/lexicons.ts";
import { anyOf } from "../parse-value/lexicon.ts";

/** What one clause says about when the business is open. */
export interface HoursClaim {
  closed: boolean;
  /** 0 is Sunday. Empty: no week day is named. */
  days: ReadonlySet<number>;
  /** Each time in all the ways it may be meant, in minutes after midnight: "6" is 6:00 and 18:00. */
  times: readonly (readonly number[])[];
  /** Names a day of the calendar, which may differ from its week day. */
  dated: boolean;
}

const openWords =
  "open(?! (?:an?|the|your|my|this|that|question|up (?:an?|your))\\b)|opens|opening (?:hours|times)|(?:business|office) hours|abrir|reabrimos|abrimos|abiert[oa]s?|abren?|horarios?|abert[oa]s?|atendemos|ouvert(?:e?s?)?|r?ouvrir|r?ouvrons|ouvre|horaires|geoffnet|offen|offnen|offnet|offnungszeiten";
const closedWords =
  "closed|closes?|closing|cerramos|cerrad[oa]s?|cierra|fechamos|fechad[oa]s?|fecha|ferme(?:e?s?)?|fermons|geschlossen|schlie(?:ß|ss)en|schlie(?:ß|ss)t";
const letter = "\\p{L}\\p{N}";
const whole = (words: string) => new RegExp(`(?<![${letter}])(?:${words})(?![${letter}])`, "u");
const speaksOfHours = whole(`${openWords}|${closedWords}`);
const isClosed = whole("closed|cerrad[oa]s?|fechad[oa]s?|ferme(?:e?s?)?|geschlossen");
/** With a time it says when the day ends: "cerramos a las 17". */
const closes = whole("cerramos|fechamos|fermons|schlie(?:ß|ss)en");
const saysOpen = whole(openWords);

const time =
  /(?<![\d.,:/$€£#-])(\d{1,2})(?:\s?[:.h]\s?([0-5]\d))?\s*(am|pm|a\.m\.?|p\.m\.?|uhr|hs?|horas?|heures?|o'clock)?(?![\d\p{L}%]|[.,:]\d)/gu;
const timeBefore =
  /(?:(?<![\p{L}])(?:from|until|till|til|at|by|after|before|between|to|and|through|las?|de|das|as|desde|hasta|entre|y|ate|e|des|a|jusqu'a|et|von|bis|ab|um|zwischen|und|gegen)|-)\s*$/u;
const timeAfter =
  /^\s*(?:[,.;!?)-]|$|(?:to|until|till|through|a|as|ate|hasta|bis|and|y|e|et|und|on|every|from|each|en|los|nos|am|an|du|le|les|de|geoffnet|offen|open)(?![\p{L}]))/u;

function readings(hour: number, minute: number, suffix: string): number[] {
  if (hour > 24 || (hour === 24 && minute > 0)) return [];
  const half = suffix.replaceAll(".", "");
  if (half === "am" || half === "pm") return [((hour % 12) + (half === "pm" ? 12 : 0)) * 60 + minute];
  return hour < 13 ? [hour * 60 + minute, ((hour % 12) + 12) * 60 + minute] : [hour * 60 + minute];
}

/** Times of day: marked as such, or bare numbers between words such as "from" and "to". */
export function timesIn(clause: string): number[][] {
  return [...clause.matchAll(time)].flatMap((match) => {
    const { 0: all, 1: hour = "", 2: minute, 3: suffix = "", index } = match;
    const marked = minute !== undefined || suffix !== "";
    const bare = timeBefore.test(clause.slice(0, index)) && timeAfter.test(clause.slice(index + all.length));
    const meant = marked || bare ? readings(Number(hour), Number(minute ?? 0), suffix) : [];
    return meant.length > 0 ? [meant] : [];
  });
}

const groups: readonly [RegExp, readonly number[]][] = [
  [
    whole("weekdays|working days|(?:dias )?laborables|entre semana|dias uteis|en semaine|werktags|wochentags"),
    [1, 2, 3, 4, 5],
  ],
  [whole("weekends?|fin(?:es)? de semana|fi(?:m|ns|nais) de semana|week-?ends?|wochenenden?"), [0, 6]],
  [
    whole(
      "every day|daily|all week|(?:seven|7) days(?: a week)?|todos los dias|a diario|todos os dias|diariamente|tous les jours|7 jours sur 7|taglich|jeden tag|24/7",
    ),
    [0, 1, 2, 3, 4, 5, 6],
  ],
];
const aroundTheClock = whole("24/7|24 ?h|24 (?:hours|horas|heures|stunden)|around the clock|rund um die uhr");
const dayRange = /^\s*(?:to|through|until|till|-|a|al|ate|au|bis)\s+(?:el |la |o |a |le )?$/;

interface DayNames {
  pattern: RegExp;
  numberOf: Readonly<Record<string, number>>;
}

/** Shorter names are everyday words of their language. */
const dayNameMin = 4;

/** "segunda" is Monday in Portuguese and "second" in Spanish: only the names of the clause's own language count. */
const namesIn = new Map(
  lexicons.map(({ code, weekdays }): [string, DayNames] => {
    const names = Object.keys(weekdays).filter((name) => name.length >= dayNameMin);
    return [code, { pattern: new RegExp(`(?<![\\p{L}])(${anyOf(names)})s?(?![\\p{L}])`, "gu"), numberOf: weekdays }];
  }),
);

function daysIn(clause: string, language: string): Set<number> {
  const days = new Set(groups.flatMap(([words, meant]) => (words.test(clause) ? meant : [])));
  const names = namesIn.get(language) ?? namesIn.get("en");
  let last: { day: number; end: number } | null = null;
  for (const { 0: all, 1: name = "", index } of clause.matchAll(names?.pattern ?? /$^/g)) {
    const day = names?.numberOf[name] ?? 0;
    if (last && dayRange.test(clause.slice(last.end, index))) {
      for (let between: number = last.day; between !== day; between = (between + 1) % 7) days.add(between);
    }
    days.add(day);
    last = { day, end: index + all.length };
  }
  return days;
}

const months = anyOf(
  lexicons.flatMap((lexicon) => Object.keys(lexicon.months).filter((name) => /^\p{L}{3,}$/u.test(name))),
);
const calendarDay = new RegExp(
  `\\d(?:st|nd|rd|th|º|\\.)?\\s*(?:of |de )?(?:${months})(?!\\p{L})|(?<!\\p{L})(?:${months})\\.? \\d|\\b\\d{4}-\\d\\d-\\d\\d\\b`,
  "u",
);

/** "closed now and open again on Monday" says two things. */
function sidesOf(clause: string): string[] {
  const both = saysOpen.test(clause) && (isClosed.test(clause) || closes.test(clause));
  return both ? clause.split(/\s(?:and|y|e|et|und)\s/) : [clause];
}

function saidOf(clause: string): "open" | "closed" | null {
  const hasTimes = timesIn(clause).length > 0;
  if (isClosed.test(clause) || (closes.test(clause) && !hasTimes)) return "closed";
  return saysOpen.test(clause) || hasTimes ? "open" : null;
}

/** What a sentence in plain text says about opening hours, clause by clause; nothing where it speaks of something else. */
export function hoursClaims(sentence: string, language: string): HoursClaim[] {
  if (!speaksOfHours.test(sentence)) return [];
  const clauses = clausesOf(sentence).flatMap(sidesOf);
  const dated = calendarDay.test(sentence);
  // "On Sunday, 22 November, we are closed": said of what stands before it too.
  let closed = clauses.map(saidOf).find((said) => said !== null) === "closed";
  return clauses.flatMap((clause) => {
    const times = timesIn(clause);
    // "closed on Saturday, Sunday": what was said before goes on until something else is said.
    closed = (saidOf(clause) ?? (closed ? "closed" : "open")) === "closed";
    const days = daysIn(clause, language);
    const all = aroundTheClock.test(clause) && !closed ? [...times, [0], [24 * 60]] : times;
    return days.size > 0 || all.length > 0 ? [{ closed, days, times: all, dated }] : [];
  });
}
